/** Where the words of a PDF file stand, as poppler sees them. */
import { run } from './workspace.mjs';

/**
 * A word on a page, from 0; its edges in points from the sheet's top left.
 * @typedef {{ page: number, left: number, right: number, top: number, bottom: number,
 *   text: string }} Box
 */

const word =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
/** @type {Record<string, string>} */
const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * @param {string} pdf
 * @returns {Box[]}
 */
export const boxesOf = (pdf) =>
  run('pdftotext', '-bbox', pdf, '-')
    .split(/<page /)
    .slice(1)
    .flatMap((content, page) =>
      [...content.matchAll(word)].map(([, ...found]) => {
        const [left, top, right, bottom] = found.map(Number);
        const text = found[4].replace(/&(\w+);/g, (whole, name) => characters[name] ?? whole);
        return { page, left, right, top, bottom, text };
      }),
    );
