import { expect } from 'chai';
import { type Edition, editions } from '../../../../src/index.js';
import { proseKey } from '../../../../src/web/view/prose-keys.js';

const edition = editions()[0] as Edition;
const report = { overview: ['甲乙', '丙', { heading: '丁' }] };

/** What a key does at a place of a text; keys that are held stand before it. */
function press(keys: string, pointer: string, start: number, end = start) {
  const held = keys.split(' ');
  const key = held.pop() ?? '';
  return proseKey(
    {
      key,
      code: key.replace(/^[[【]$/, 'BracketLeft').replace(/^[\]】]$/, 'BracketRight'),
      ctrlKey: held.includes('Ctrl'),
      altKey: held.includes('Alt'),
      shiftKey: held.includes('Shift'),
      metaKey: held.includes('Meta'),
    },
    { report, edition, pointer, start, end },
  );
}

describe('a key in a text of the prose', () => {
  it('Enter splits the text, and with Shift does nothing', () => {
    expect(press('Enter', '/overview/0', 1)?.value.overview).to.have.length(4);
    expect(press('Shift Enter', '/overview/0', 1)).to.deep.equal({ value: report });
  });

  it('Backspace joins the text with the one above at its start alone', () => {
    expect(press('Backspace', '/overview/1', 0)?.value.overview).to.deep.equal([
      '甲乙丙',
      { heading: '丁' },
    ]);
    expect(press('Backspace', '/overview/1', 1)).to.equal(undefined);
    expect(press('Backspace', '/overview/1', 0, 1)).to.equal(undefined);
  });

  it('an arrow with Alt moves the block, and the cursor stays in its text', () =>
    expect(press('Alt ArrowDown', '/overview/0', 1)).to.deep.equal({
      value: { overview: ['丙', '甲乙', { heading: '丁' }] },
      focus: { pointer: '/overview/1', start: 1, end: 1 },
    }));

  it('a bracket with Ctrl changes the level, also as a Chinese keyboard names it', () => {
    for (const key of ['Ctrl ]', 'Ctrl 】'])
      expect(press(key, '/overview/1', 1)?.value.overview).to.deep.equal([
        '甲乙',
        { heading: '丙' },
        { heading: '丁' },
      ]);
    expect(press('Ctrl [', '/overview/2/heading', 0)?.value.overview).to.deep.equal([
      '甲乙',
      '丙',
      '丁',
    ]);
  });

  it('is the browser’s if nothing else is said', () => {
    for (const key of ['Tab', 'Shift Tab', 'ArrowUp', '[', 'Ctrl a', 'Alt ArrowLeft', 'Ctrl Enter'])
      expect(press(key, '/overview/1', 0), key).to.equal(undefined);
  });
});
