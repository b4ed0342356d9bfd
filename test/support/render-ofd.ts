/** What an OFD package holds, read without the reader of src/: parts, fonts, placed characters. */
import type { Document as XmlDocument } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import * as fontkit from 'fontkit';
import { all, parseXml } from './render-xml.js';

/** A character at its place; points from the sheet's top left. */
export interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

export interface OfdText {
  readonly id: string;
  readonly pageId: string;
  readonly text: string;
  /** Where readers cut off; points from the sheet's top left. */
  readonly box: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
  readonly characters: readonly PlacedCharacter[];
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

const numbersOf = (list: string | null): number[] =>
  (list ?? '').split(' ').filter(Boolean).map(Number);

/** Distances with `g count value` written out. */
export function distancesOf(list: string | null): number[] {
  const words = (list ?? '').split(' ').filter(Boolean);
  const distances: number[] = [];
  for (let i = 0; i < words.length; i += words[i] === 'g' ? 3 : 1)
    if (words[i] === 'g')
      distances.push(...Array<number>(Number(words[i + 1])).fill(Number(words[i + 2])));
    else distances.push(Number(words[i]));
  return distances;
}

export function readPackage(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const xml = new Map<string, XmlDocument>(
    Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, content]) => [name, parseXml(new TextDecoder().decode(content))]),
  );
  const part = (name: string): XmlDocument => {
    const found = xml.get(name);
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  const value = (name: string, element: string): string | undefined =>
    all(part(name), `ofd:${element}`)[0]?.textContent ?? undefined;
  const fonts = new Map(
    all(part('Doc_0/PublicRes.xml'), 'ofd:Font').map((font) => {
      const file = all(font, 'ofd:FontFile')[0]?.textContent ?? '';
      const content = parts[`Doc_0/Res/${file}`] as Uint8Array;
      const opened = fontkit.create(Buffer.from(content)) as fontkit.Font;
      return [font.getAttribute('ID') ?? '', { font, content, opened }];
    }),
  );
  const pageIds = all(part('Doc_0/Document.xml'), 'ofd:Page').map((p) => p.getAttribute('ID'));
  const pages = pageIds.map((_, i) => part(`Doc_0/Pages/Page_${i}/Content.xml`));
  return { parts, xml, part, value, fonts, pageIds, texts: pages.map(textsOf(pageIds)) };
}

/** The text objects of a page, each with its characters where they are drawn. */
const textsOf =
  (pageIds: readonly (string | null)[]) =>
  (page: XmlDocument, i: number): OfdText[] =>
    all(page, 'ofd:TextObject').map((object) => {
      const [left = 0, top = 0, width = 0, height = 0] = numbersOf(object.getAttribute('Boundary'));
      const code = all(object, 'ofd:TextCode')[0];
      const text = code?.textContent ?? '';
      const distances = distancesOf(code?.getAttribute('DeltaX') ?? null);
      let x = left + Number(code?.getAttribute('X'));
      const baseline = (top + Number(code?.getAttribute('Y'))) * POINTS_PER_MILLIMETRE;
      const characters = Array.from(text, (char, n) => {
        if (n) x += distances[n - 1] ?? Number.NaN;
        return {
          text: char,
          x: x * POINTS_PER_MILLIMETRE,
          baseline,
          size: Number(object.getAttribute('Size')) * POINTS_PER_MILLIMETRE,
          font: object.getAttribute('Font') ?? '',
        };
      });
      if (distances.length !== characters.length - 1)
        throw new Error(`${text}: ${distances.length} distances`);
      const box = {
        left: left * POINTS_PER_MILLIMETRE,
        top: top * POINTS_PER_MILLIMETRE,
        right: (left + width) * POINTS_PER_MILLIMETRE,
        bottom: (top + height) * POINTS_PER_MILLIMETRE,
      };
      const id = object.getAttribute('ID') ?? '';
      return { id, pageId: pageIds[i] ?? '', text, box, characters };
    });
