import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { fillTemplate, scriptElement, textElement } from '../../../scripts/page-html.js';

const parts = {
  style: '<style>p { margin: 0 }</style>',
  opening: '',
  program: scriptElement('run()'),
  packed: '',
  licences: '',
};

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the HTML of the page', () => {
  it('takes what is put in place as it is', () =>
    expect(fillTemplate('{{program}}', { ...parts, program: "$& $' {{style}}" })).to.equal(
      "$& $' {{style}}",
    ));

  it('allows its own style and scripts, and scripts from where it is asked to', () => {
    const policy = fillTemplate('{{policy}}|{{style}}{{program}}', parts, ["'self'"]);
    expect(policy).to.include(`script-src '${hashOf('run()')}' 'self' blob:; `);
    expect(policy).to.include(`style-src '${hashOf('p { margin: 0 }')}'; `);
  });

  it('keeps a script in its element, and what it says', () => {
    const code = `["</script>", /<\\/SCRIPT/u.source, \`<!--\`]`;
    const element = scriptElement(code);
    expect(element.match(/<\/script|<!--/gi)).to.deep.equal(['</script']);
    const script = element.slice('<script>'.length, -'</script>'.length);
    expect(runInNewContext(`String(${script})`)).to.equal(
      String(['</script>', '<\\/SCRIPT', '<!--']),
    );
  });

  it('has no text that would end its element', () =>
    expect(() => textElement({ id: 'licences' }, 'a </script> b')).to.throw('licences'));
});
