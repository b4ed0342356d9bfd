import type { Element } from '@xmldom/xmldom';
import { nameOf } from '../../../extract/word-xml.js';
import { type MarkupRules, type Stray, strayMarkup } from './stray-markup.js';
import { keyOf, markupOf } from './written-markup.js';

/** Settings that change nothing that is shown on paper, by their names without a prefix. */
const harmless = new Set([
  ...['zoom', 'rsids', 'proofState', 'compat', 'defaultTabStop', 'characterSpacingControl'],
  ...['themeFontLang', 'clrSchemeMapping', 'shapeDefaults', 'hdrShapeDefaults', 'decimalSymbol'],
  ...['listSeparator', 'footnotePr', 'endnotePr', 'mathPr', 'docId', 'chartTrackingRefBased'],
  ...['hideSpellingErrors', 'hideGrammaticalErrors', 'doNotPromptForConvert', 'trackRevisions'],
  ...['stylePaneFormatFilter', 'stylePaneSortMethod', 'drawingGridHorizontalSpacing'],
  ...['drawingGridVerticalSpacing', 'displayHorizontalDrawingGridEvery', 'noLineBreaksAfter'],
  ...['displayVerticalDrawingGridEvery', 'bordersDoNotSurroundHeader', 'noLineBreaksBefore'],
  ...[
    'bordersDoNotSurroundFooter',
    'doNotTrackMoves',
    'doNotTrackFormatting',
    'activeWritingStyle',
  ],
  ...['removePersonalInformation', 'saveSubsetFonts', 'doNotUseMarginsForDrawingGridOrigin'],
]);

/** The strays of the settings of a document. */
export const straySettings = (
  found: Element,
  built: readonly Element[],
  rules: MarkupRules,
): Stray[] =>
  strayMarkup(found, markupOf(built), rules).map((stray) => {
    const { element } = stray;
    const isHarmless = settingsAbove(element).some((name) => harmless.has(name));
    const kind = /[pP]rotection$/.test(nameOf(element)) ? 'protection' : 'settings';
    return { ...stray, kind, weight: isHarmless ? 'harmless' : 'unvouched' };
  });

/** The names of an element and of all above it but the root. */
const settingsAbove = (element: Element): string[] => {
  const parent = element.parentNode as Element;
  const above = keyOf(parent).includes('>') ? settingsAbove(parent) : [];
  return [element.localName ?? '', ...above];
};
