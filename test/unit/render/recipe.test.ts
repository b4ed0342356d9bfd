import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ownEditionHash } from '../../../src/core/edition/edition-hash.js';
import type { Recipe } from '../../../src/core/embedded-report.js';
import { programHash } from '../../../src/core/program-hash.js';
import { formatNames, formatOf } from '../../../src/core/render/formats.js';
import { possibleSettings, settingsIn } from '../../../src/core/render/recipe.js';
import { type BuildOptions, buildReport, makeEdition } from '../../../src/index.js';
import { root } from '../../support/golden.js';
import { embeddedReportOf } from '../../support/read-documents.js';
import { smallReport } from '../../support/render-samples.js';

/** The recipes in a report's documents by format, without the hash of the program. */
async function recipesOf(options: BuildOptions = {}): Promise<Record<string, Recipe>> {
  const { outputs } = await buildReport(smallReport(), { ...options, formats: formatNames });
  const recipes: Record<string, Recipe> = {};
  for (const name of formatNames) {
    const embedded = await embeddedReportOf(outputs[name] as Uint8Array);
    const { program, ...rest } = embedded?.recipe ?? {};
    expect(program).to.equal(programHash());
    recipes[name] = rest;
  }
  return recipes;
}

const inAll = (recipe: Recipe): Record<string, Recipe> =>
  Object.fromEntries(formatNames.map((name) => [name, recipe]));

describe('a document says how it was made', () => {
  it('with nothing but the program if all is as usual', async () => {
    expect(await recipesOf({ wordFaces: 'standard' })).to.deep.equal(inAll({}));
  });

  it('with what was chosen for its own format', async () => {
    const recipes = await recipesOf({ wordFaces: 'windows', ofdArchive: true });
    expect(recipes).to.deep.equal({
      ...inAll({}),
      docx: { wordFaces: 'windows' },
      ofd: { ofdArchive: 'true' },
    });
  });

  it('with the hashes of own fonts, unless its lines flow, and without a path', async () => {
    const recipes = await recipesOf({
      fonts: { kai: `${root}fonts/NianbaoFangSong-Regular.ttf`, songLight: '/nowhere/unused.ttf' },
    });
    expect(Object.keys(recipes.pdf as Recipe)).to.deep.equal(['font-kai']);
    expect(recipes.pdf?.['font-kai']).to.match(/^f5d42ed3d11afa77[0-9a-f]{48}$/);
    expect(recipes).to.deep.equal({ ...inAll(recipes.pdf as Recipe), html: {} });
  });

  it('with the hash of an own edition, and with the date that the report lacks', async () => {
    const data = JSON.parse(readFileSync(`${root}schemas/editions/2021.json`, 'utf8'));
    const own = makeEdition(data);
    const { pdf } = await recipesOf({ editions: [own], sourceDateEpoch: 86_400 });
    expect(pdf).to.deep.equal({ edition: ownEditionHash(own), date: '86400' });
    expect(pdf?.edition).to.match(/^[0-9a-f]{64}$/);
    expect(ownEditionHash({ ...own, title: '年报' })).not.to.equal(pdf?.edition);
  });
});

describe('the settings of a recipe', () => {
  it('are those that a format has', () => {
    expect(
      settingsIn(formatOf('docx'), { wordFaces: 'windows', ofdArchive: 'true' }),
    ).to.deep.equal({ wordFaces: 'windows' });
    expect(settingsIn(formatOf('docx'), { wordFaces: 'other' })).to.deep.equal({});
    expect(settingsIn(formatOf('ofd'), { ofdArchive: 'true' })).to.deep.equal({ ofdArchive: true });
    expect(settingsIn(formatOf('pdf'), {})).to.deep.equal({});
  });

  it('can be listed, the usual ones first', () => {
    expect(possibleSettings(formatOf('html'))).to.deep.equal([{}, { html: 'fragment' }]);
    expect(possibleSettings(formatOf('ofd'))).to.deep.equal([{}, { ofdArchive: true }]);
    expect(possibleSettings(formatOf('pdf'))).to.deep.equal([{}]);
  });
});
