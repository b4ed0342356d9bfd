/** What else a user might take: Typst, and docxtemplater. They are measured if --peers has them. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { layOut } from '../dist/src/core/layout/layout.js';
import { formatOf } from '../dist/src/core/render/formats.js';
import { Fonts } from '../dist/src/index.js';
import { options, root } from './options.mjs';

/** @import { Document } from '../dist/src/index.js' */
/** @typedef {{ template: Uint8Array; texts: Record<string, string> }} Filling */
/** @typedef {{ text: string }} Run */

const TYPST = '@myriaddreamin/typst-ts-node-compiler';
const peerRequire = createRequire(join(resolve(options.peers), 'package.json'));

/**
 * A package, if it is installed where --peers says.
 * @param {string} name
 */
function findPeer(name) {
  try {
    return peerRequire(name);
  } catch {
    return undefined;
  }
}

/** Where Typst's module is, if it is installed. */
export const findTypst = () => (findPeer(TYPST) ? peerRequire.resolve(TYPST) : undefined);

/** Sets a document as PDF with Typst, if it is installed. */
export function makeTypst() {
  const typst = findPeer(TYPST);
  if (!typst) return undefined;
  const fontArgs = [{ fontPaths: [join(root, 'fonts')] }];
  const compiler = typst.NodeCompiler.create({ workspace: root, fontArgs });
  /** @param {Document} document */
  return (document) => {
    const inputs = { data: JSON.stringify(document) };
    const pdf = compiler.pdf({ mainFilePath: join(root, 'bench/report.typ'), inputs });
    compiler.evictCache(0);
    return pdf;
  };
}

/**
 * A document with a tag in place of every text, and the texts by their tags.
 * @param {Document} document
 */
function tagTexts(document) {
  /** @type {Record<string, string>} */
  const texts = {};
  /** @param {string} text */
  const tag = (text) => {
    const key = `t${Object.keys(texts).length}`;
    texts[key] = text;
    return `{${key}}`;
  };
  /** @template {Run} T @param {readonly T[]} runs */
  const tagRuns = (runs) => runs.map((run) => ({ ...run, text: tag(run.text) }));
  const blocks = document.blocks.map((block) => {
    if (block.type === 'paragraph') return { ...block, runs: tagRuns(block.runs) };
    if (block.type === 'heading') return { ...block, text: tag(block.text) };
    if (block.type !== 'table') return block;
    const cells = block.cells.map((c) => ({ ...c, vertical: false, runs: tagRuns(c.runs) }));
    return { ...block, cells };
  });
  return { tagged: { ...document, blocks }, texts };
}

/** The project's Word file with a tag in place of every text, to be filled by docxtemplater. */
export function makeDocxtemplater() {
  const [Templater, Zip] = [findPeer('docxtemplater'), findPeer('pizzip')];
  if (!Templater || !Zip) return undefined;
  /** @type {Map<string, Uint8Array>} */
  const templates = new Map();
  return {
    /** @param {Document} document @returns {Promise<Filling>} */
    async prepare(document) {
      const { tagged, texts } = tagTexts(document);
      const key = `${tagged.blocks.length} ${Object.keys(texts).length}`;
      const fonts = Fonts.of();
      const template =
        templates.get(key) ??
        (await formatOf('docx').render(tagged, layOut(tagged, fonts), fonts, {}));
      templates.set(key, template);
      return { template, texts };
    },
    /** @param {Filling} filling @returns {Uint8Array} */
    fill({ template, texts }) {
      const how = { paragraphLoop: true, linebreaks: true };
      const filled = new (Templater.default ?? Templater)(new Zip(template), how);
      filled.render(texts);
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    },
  };
}
