import { expect } from 'chai';
import { openHtml } from '../../../src/core/extract/html.js';
import { embeddedInOwnPage } from '../../../src/core/extract/own-html.js';
import { buildReport, readReport } from '../../../src/index.js';
import { smallReport } from '../../support/render-samples.js';

describe('the report in a page of this software', () => {
  let page: string;
  before(async () => {
    const reading = readReport(JSON.stringify(smallReport()), '某县.json');
    const { outputs } = await buildReport(reading, { formats: ['html'] });
    page = new TextDecoder().decode(outputs.html);
  });
  const find = (text: string) => embeddedInOwnPage(new TextEncoder().encode(text));

  it('is found as parse5 finds it', async () => {
    const found = find(page);
    expect(found).to.include({ name: '某县.json' });
    expect(found).to.deep.equal(await openHtml(new TextEncoder().encode(page)).embeddedReport?.());
  });

  it('is left to parse5 wherever that might find another', () => {
    const link = '<a href="data:application/json;base64,e30=">';
    for (const [from, to] of [
      ['<main>\n', `<main>\n${link}`],
      ['<main>\n', '<main>\n<!--'],
      ['<main>\n', '<main>\n<p title="><svg></p>'],
      ['</main>\n', `</main>\n${link}</a>`],
      ['</title>', `</title>${link}`],
      ['<meta name="nianbao"', '<meta name="other"'],
      ['<meta charset="utf-8">', '<meta charset="gb18030">'],
      ['sha256:', 'sha&#50;56:'],
      ['json;base64,', 'json;base64,*'],
      ['<!doctype', '\n<!doctype'],
    ] as const) {
      expect(page, from).to.include(from);
      expect(find(page.replace(from, to)), `${from} → ${to}`).to.equal(undefined);
    }
    expect(embeddedInOwnPage(Uint8Array.of(...new TextEncoder().encode(page), 0xff))).to.equal(
      undefined,
    );
  });
});
