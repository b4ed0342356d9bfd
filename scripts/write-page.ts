/**
 * Writes the page: dist/nianbao.html, one file with everything inside; dist/nianbao.zip, which
 * holds it; and dist/nianbao/, the same page as a folder of smaller files. The same sources give the
 * same bytes. Run by `npm run build`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { deflateEntry, zip } from '../src/core/zip.js';
import { readJson, shippedFile } from '../src/platform/node.js';
import { bundledLicences } from './bundled-licences.js';
import { bundlePage } from './page-code.js';
import { fillTemplate, scriptElement, textElement } from './page-html.js';

/** Roles of the faces in the order in which documents need them. */
const FACES_BY_NEED = ['fangsong', 'song', 'title', 'hei', 'kai', 'roman', 'songLight'];

/** A packed part of the page, see src/web/packed.ts. */
interface PackedPart {
  /** Attributes of its element, its id among them. */
  readonly attributes: { readonly id: string } & Readonly<Record<string, string>>;
  /** Gzip as base64. */
  readonly content: string;
}

/** Where the header of gzip (RFC 1952 2.3) has the system, and the number of an unknown one. */
const SYSTEM = { offset: 9, unknown: 255 };

/** The same bytes on every system; there is no time in the header. */
async function pack(bytes: Uint8Array | string): Promise<string> {
  const packed: Buffer = await promisify<Uint8Array | string, object, Buffer>(gzip)(bytes, {
    level: 9,
  });
  packed[SYSTEM.offset] = SYSTEM.unknown;
  return packed.toString('base64');
}

interface ShippedFace {
  readonly file: string;
  readonly sha256: string;
}

const { faces } = readJson('fonts/fonts.json') as { faces: Readonly<Record<string, ShippedFace>> };

async function packFace(role: string): Promise<PackedPart> {
  const face = faces[role];
  if (!face) throw new Error(`${role}: no such face`);
  const { file, sha256 } = face;
  return {
    attributes: {
      id: `font-${role}`,
      'data-role': role,
      'data-file': file,
      'data-sha256': sha256,
    },
    content: await pack(readFileSync(shippedFile(`fonts/${file}`))),
  };
}

/** The licences of the faces. */
const faceLicences = (): string =>
  readdirSync(shippedFile('fonts/LICENSES'))
    .sort()
    .map((file) => [`======== ${file}`, textOf(`fonts/LICENSES/${file}`).trim(), ''].join('\n\n'))
    .join('\n');

const textOf = (path: string): string => readFileSync(shippedFile(path), 'utf8');

const { opening, app, reading, metafiles } = await bundlePage();
const packedParts = await Promise.all([
  { attributes: { id: 'code-read' }, content: await pack(reading) },
  ...FACES_BY_NEED.map(packFace),
]);
const licences = `${bundledLicences(metafiles, shippedFile('.'))}\n${faceLicences()}`;
const template = textOf('src/web/page.html');
const common = {
  style: `<style>${textOf('src/web/style.css')}</style>`,
  opening: scriptElement(opening),
  licences: textElement({ id: 'licences' }, licences),
};

const page = fillTemplate(template, {
  ...common,
  program: scriptElement(app),
  packed: packedParts.map(({ attributes, content }) => textElement(attributes, content)).join('\n'),
});
writeFileSync(shippedFile('dist/nianbao.html'), page);
writeFileSync(
  shippedFile('dist/nianbao.zip'),
  zip([['nianbao.html', deflateEntry(new TextEncoder().encode(page), 9)]]),
);

const folder = shippedFile('dist/nianbao');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'app.js'), app);
for (const { attributes, content } of packedParts)
  writeFileSync(
    join(folder, `${attributes.id}.js`),
    `nianbao.packed["${attributes.id}"]="${content}";`,
  );
writeFileSync(
  join(folder, 'index.html'),
  fillTemplate(
    template,
    {
      ...common,
      program: '<script src="app.js"></script>',
      packed: packedParts
        .map(({ attributes }) =>
          textElement({ ...attributes, 'data-src': `${attributes.id}.js` }, ''),
        )
        .join('\n'),
    },
    // Files beside a page on a disk are not of the same origin as it in every browser.
    ["'self'", 'file:'],
  ),
);
