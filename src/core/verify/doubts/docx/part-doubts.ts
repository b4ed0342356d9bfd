import type { Element } from '@xmldom/xmldom';
import { readWordBody } from '../../../extract/docx.js';
import type { Doubt } from '../doubt.js';
import { bodyDoubts } from './body.js';
import { fontNames, strayFonts } from './fonts.js';
import { LineHeights } from './line-heights.js';
import type { PackageUses, UsedPart } from './parts.js';
import { straySettings } from './settings.js';
import { shownWords } from './shown-words.js';
import { doubtOf, type MarkupRules, strayMarkup } from './stray-markup.js';
import { strayStyles, usedStyles } from './styles.js';
import { markupOf } from './written-markup.js';

/** A Word file and the one that was built again. */
export interface Comparison {
  readonly found: PackageUses;
  readonly built: PackageUses;
  readonly rules: MarkupRules;
}

const STYLES = /^officeDocument\/styles$/;
/** The parts whose words are shown on paper. */
const SHOWN = /^officeDocument(?:\/(?:footer|footnotes|endnotes))?$/;

export function comparisonOf(
  found: PackageUses,
  built: PackageUses,
  isSameProgram: boolean,
): Comparison {
  const heights = new LineHeights(rootsOf(found, STYLES)[0]);
  const rules = {
    isSameProgram,
    fonts: fontNames(rootsOf(built, /^officeDocument\/(?:styles|fontTable)$/)),
    mostSizeAt: (element: Element) => heights.mostSizeAt(element),
  };
  return { found, built, rules };
}

const rootsOf = ({ parts }: PackageUses, use: RegExp): Element[] =>
  parts.flatMap((part) => (use.test(part.use) ? (part.root() ?? []) : []));

type FindInPart = (part: UsedPart, root: Element, comparison: Comparison) => readonly Doubt[];

/** The parts of a document that are looked into, by their use; others show nothing. */
const finders: Readonly<Record<string, FindInPart>> = {
  officeDocument: (part, root, { found, built, rules }) =>
    bodyDoubts(
      readWordBody(root, rootsOf(found, STYLES)[0]),
      readWordBody(rootsLike(built, part)[0], rootsOf(built, STYLES)[0]),
      rules,
    ),
  'officeDocument/styles': (_, root, { found, built, rules }) =>
    strayStyles(root, rootsOf(built, STYLES), usedStyles(rootsOf(found, SHOWN)), rules).map((s) =>
      doubtOf(s),
    ),
  'officeDocument/fontTable': (part, root, { built, rules }) =>
    strayFonts(root, rootsLike(built, part), rules).map((s) => doubtOf(s)),
  'officeDocument/settings': (part, root, { built, rules }) =>
    straySettings(root, rootsLike(built, part), rules).map((s) => doubtOf(s)),
  'officeDocument/footer': (...given) => textDoubts('footer', ...given),
  'officeDocument/footnotes': (...given) => textDoubts('note', ...given),
  'officeDocument/endnotes': (...given) => textDoubts('note', ...given),
};

/** Doubts about a part that differs from those of the built file of its use. */
export function partDoubts(part: UsedPart, comparison: Comparison): readonly Doubt[] {
  if (/-properties$/.test(part.use)) return [harmless('metadata', part.path)];
  const root = part.root();
  const doubts = root ? (finders[part.use]?.(part, root, comparison) ?? []) : [];
  return doubts.length > 0 ? doubts : [harmless('editing-marks', part.path)];
}

const harmless = (kind: Doubt['kind'], detail: string): Doubt => ({
  kind,
  weight: 'harmless',
  detail,
});

const rootsLike = ({ parts }: PackageUses, { use }: UsedPart): Element[] =>
  parts.flatMap((part) => (part.use === use ? (part.root() ?? []) : []));

/** Doubts about a part beside the text: its words are not compared elsewhere. */
function textDoubts(
  kind: Doubt['kind'],
  part: UsedPart,
  root: Element,
  { built, rules }: Comparison,
): Doubt[] {
  const like = rootsLike(built, part);
  const words = shownWords(root);
  const isSaid = like.some((other) => shownWords(other) === words);
  return [
    ...(isSaid ? [] : [{ kind, weight: 'unvouched', detail: part.path } as const]),
    ...strayMarkup(root, markupOf(like), rules).map((stray) =>
      doubtOf({ ...stray, detail: `${part.path} ${stray.detail}` }),
    ),
  ];
}
