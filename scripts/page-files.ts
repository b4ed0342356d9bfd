/** The files of the page: one that has everything inside, and the same as a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { compareCodeUnits } from '../src/core/compare-code-units.js';
import { deflateEntry, zip } from '../src/core/zip.js';
import { shippedFile } from '../src/platform/node.js';
import { bundledLicences } from './bundled-licences.js';
import { packFaces, packPart } from './pack-part.js';
import { bundlePage } from './page-code.js';
import { fillTemplate, scriptElement, textElement } from './page-html.js';

/** Files beside a page on a disk are of the same origin as it in some browsers alone. */
const OWN_FILES = ["'self'", 'file:'];

const textOf = (path: string): string => readFileSync(shippedFile(path), 'utf8');

/** The page's own style, of which each file has a part. */
const pageStyle = (): string =>
  readdirSync(shippedFile('src/web/style'))
    .sort(compareCodeUnits)
    .map((file) => textOf(`src/web/style/${file}`))
    .join('');

/** The licences of the faces, which are in the page as well. */
const faceLicences = (): string =>
  readdirSync(shippedFile('fonts/LICENSES'))
    .sort(compareCodeUnits)
    .map((file) => [`======== ${file}`, textOf(`fonts/LICENSES/${file}`).trim(), ''].join('\n\n'))
    .join('\n');

/** Makes all files, by their paths in dist; the same sources give the same bytes. */
export async function pageFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { opening, app, reading, metafiles } = await bundlePage();
  const packed = [await packPart('code-read', reading), ...(await packFaces())];
  const licences = `${bundledLicences(metafiles, shippedFile('.'))}\n${faceLicences()}`;
  const template = textOf('src/web/page.html');
  const common = {
    style: `<style>${pageStyle()}</style>`,
    opening: scriptElement(opening),
    licences: textElement({ id: 'licences' }, licences),
  };
  const page = fillTemplate(template, {
    ...common,
    program: scriptElement(app),
    packed: packed
      .map(({ id, attributes, content }) => textElement({ id, ...attributes }, content))
      .join('\n'),
  });
  const index = {
    ...common,
    program: '<script src="app.js"></script>',
    packed: packed
      .map(({ id, attributes }) => textElement({ id, ...attributes, 'data-src': `${id}.js` }, ''))
      .join('\n'),
  };
  return {
    'nianbao.html': page,
    'nianbao.zip': zip([['nianbao.html', deflateEntry(new TextEncoder().encode(page), 9)]]),
    'nianbao/index.html': fillTemplate(template, index, OWN_FILES),
    'nianbao/app.js': app,
    ...Object.fromEntries(
      packed.map(({ id, content }) => [
        `nianbao/${id}.js`,
        `nianbao.packed["${id}"]="${content}";`,
      ]),
    ),
  };
}
