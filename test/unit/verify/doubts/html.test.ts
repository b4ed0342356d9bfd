import { expect } from 'chai';
import { renderHtml } from '../../../../src/core/render/html/html.js';
import { findDoubts } from '../../../../src/core/verify/doubts/doubts.js';
import {
  type Alteration,
  alterations,
  harmless,
  styleAlterations,
} from '../../../support/alter-html.js';
import { prepareSample } from '../../../support/render-samples.js';

const SAMPLE = 'features-2025';
const documentOf = (html: 'page' | 'fragment'): string =>
  new TextDecoder().decode(renderHtml(prepareSample(SAMPLE).document, { html }));
const page = documentOf('page');
const fragment = documentOf('fragment');

const doubtsAbout = (found: string, built: string) =>
  findDoubts('html', new TextEncoder().encode(found), new TextEncoder().encode(built));

/** The weights of doubts about an altered document, each once. */
async function weightsOf(alter: Alteration, built: string): Promise<string[]> {
  const doubts = await doubtsAbout(alter(built), built);
  return [...new Set(doubts.map(({ weight }) => weight))];
}

const kindsOf = async (found: string, built: string): Promise<string[]> =>
  (await doubtsAbout(found, built)).map(({ kind, weight }) => `${weight} ${kind}`);

/** A document as pages of a site show it. */
const onSite = (html: string): string =>
  '<html><head><title>网站</title><link rel="stylesheet" href="/site.css">' +
  '<script src="/site.js"></script></head><body><div class="nav"><a href="/">首页</a></div>' +
  `<div class="title">某县年报</div><div id="zoom">${html}</div>` +
  '<div class="foot"><img src="/logo.png">主办单位：某县人民政府办公室</div></body></html>';

describe('doubts about a web page', () => {
  it('are none if nothing was changed', async () => {
    expect(await doubtsAbout(page, page)).to.deep.equal([]);
    expect(await doubtsAbout(fragment, fragment)).to.deep.equal([]);
  });

  for (const [name, alter] of Object.entries(alterations))
    it(`name ${name}`, async () => {
      expect(await weightsOf(alter, fragment)).to.include('unvouched');
    });

  for (const [name, alter] of Object.entries(styleAlterations))
    it(`name ${name} of a whole page`, async () => {
      expect(await weightsOf(alter, page)).to.include('unvouched');
    });

  for (const [shape, built] of Object.entries({ page, fragment }))
    for (const [name, alter] of Object.entries(harmless))
      it(`call ${name} harmless in a ${shape}`, async () => {
        expect(await weightsOf(alter, built)).to.deep.equal(['harmless']);
      });

  it('say what was found, how often and where', async () => {
    const doubts = await doubtsAbout(
      fragment.replaceAll(/(<td [^>]*)">/g, '$1;color:#FFF">'),
      fragment,
    );
    expect(doubts.map(({ at }) => at)).to.deep.equal(
      [1, 2, 3].map((number) => ({ part: 'table', number })),
    );
    for (const { detail, ...doubt } of doubts) {
      expect(doubt).to.include({ kind: 'inline-style', weight: 'unvouched' });
      expect(detail).to.match(/^color:#fff ×\d+$/);
    }
  });

  it('name three things of a kind and the number of all', async () => {
    const colours = [...'abcde'].map((digit) => `<p style="color:#${digit.repeat(6)}"></p>`);
    const [doubt] = await doubtsAbout(`${fragment}${colours.join('')}`, fragment);
    expect(doubt?.detail).to.match(/^color:#aaa, color:#bbb, color:#ccc, … ×5$/);
  });

  it('stand in one line for what is around a report on a page of a site', async () => {
    expect(await kindsOf(onSite(fragment), fragment)).to.deep.equal([
      'unvouched site-styles',
      'unvouched site-scripts',
      'usual site-frame',
      'harmless markup',
    ]);
  });

  it('look for the report below a title that the site gives', async () => {
    const untitled = fragment.replace(/^<h2.*<\/h2>/, '');
    expect(await kindsOf(onSite(untitled), fragment)).to.not.include('unvouched picture');
  });

  it('name what stands in the report on a page of a site', async () => {
    const altered = fragment.replace(/(<td [^>]*>)/, '$1<img src="9.png">');
    expect(await kindsOf(onSite(altered), fragment)).to.include('unvouched picture');
  });

  it('place what is in the report where only words differ', async () => {
    const altered = fragment
      .replace(/>\d+<\/td>/, '>987654</td>')
      .replace(/<\/table>(?![\s\S]*<\/table>)/, '$&<hr>');
    const [doubt, ...others] = await doubtsAbout(altered, fragment);
    expect(others).to.deep.equal([]);
    expect(doubt?.at).to.deep.include({ part: 'paragraph' });
  });
});
