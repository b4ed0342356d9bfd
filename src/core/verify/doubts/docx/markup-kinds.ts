import type { DoubtKind } from '../../../problem/messages/doubt-words.js';

/** What elements are that our writer never uses, by name. */
const kinds: Readonly<Partial<Record<DoubtKind, readonly string[]>>> = {
  picture: ['w:drawing', 'w:pict'],
  'text-box': ['w:framePr'],
  object: ['w:object', 'w:control'],
  field: ['w:fldSimple', 'w:fldChar', 'w:instrText', 'w:ffData'],
  'page-number': ['w:pgNum', 'w:pgNumType'],
  numbering: ['w:numPr'],
  ruby: ['w:ruby'],
  formula: ['m:oMath', 'm:oMathPara'],
  'inserted-file': ['w:altChunk', 'w:subDoc'],
  header: ['w:headerReference', 'w:titlePg'],
  footer: ['w:footerReference'],
  note: ['w:footnoteReference', 'w:endnoteReference', 'w:footnote', 'w:endnote'],
  comment: ['w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd'],
  'tracked-change': [
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
    'w:delText',
    'w:delInstrText',
    'w:cellIns',
    'w:cellDel',
    'w:cellMerge',
  ],
  'hidden-text': ['w:vanish', 'w:webHidden', 'w:specVanish', 'w:hidden', 'w:hideMark'],
  colour: ['w:color', 'w14:textFill', 'w14:textOutline'],
  fill: ['w:shd', 'w:highlight', 'w:background'],
  size: ['w:sz', 'w:szCs', 'w:w', 'w:fitText', 'w:eastAsianLayout'],
  place: ['w:position', 'w:vertAlign', 'w:ind', 'w:tblInd', 'w:tblpPr', 'w:jc', 'w:tab', 'w:tabs'],
  spacing: ['w:spacing'],
  font: ['w:rFonts'],
  symbol: ['w:sym'],
  struck: ['w:strike', 'w:dstrike'],
  'row-height': ['w:trHeight'],
  'cell-width': [
    'w:gridCol',
    'w:tcW',
    'w:tblW',
    'w:tblLayout',
    'w:gridBefore',
    'w:gridAfter',
    'w:tcMar',
    'w:tblCellMar',
    'w:noWrap',
    'w:tcFitText',
  ],
  direction: ['w:textDirection', 'w:bidi', 'w:bidiVisual', 'w:rtl', 'w:cs', 'w:dir', 'w:bdo'],
  'page-setup': ['w:sectPr', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:type', 'w:docGrid', 'w:pgBorders'],
  'content-control': ['w:sdt', 'w:customXml', 'w:smartTag'],
  link: ['w:hyperlink'],
  alternative: ['mc:AlternateContent'],
};

const kindByName: ReadonlyMap<string, DoubtKind> = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as DoubtKind] as const),
  ),
);

/** What an element is that our writer does not use so. */
export const kindOfMarkup = (name: string): DoubtKind =>
  kindByName.get(name) ?? (/Change$/.test(name) ? 'tracked-change' : 'other-format');
