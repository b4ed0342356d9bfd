/** What setting lines asks of a character. */
export interface CharTraits extends Script {
  /** Begins no line (GB/T 15834-2011 5.1): marks, connectors and slashes. */
  readonly isNotAtStart: boolean;
  readonly isNotAtEnd: boolean;
  /** A mark whose ink is in the left half of its cell. */
  readonly isBlankAfter: boolean;
  /** A mark whose ink is in the right half of its cell. */
  readonly isBlankBefore: boolean;
  /** Part of a word or number, or a mark within one: 1,234.5, GB/T, name@example.cn. */
  readonly isWordPart: boolean;
}

interface Script {
  readonly isHan: boolean;
  readonly isLatinOrDigit: boolean;
  readonly isDigit: boolean;
  /** Part of a word, a number or an address. */
  readonly isWordLike: boolean;
}

const notAtStart = new Set('，。、；：？！）》〉」』】〕〗｝”’％‰℃·…—～－／,.;:?!)]}%/');
const notAtEnd = new Set('／/（《〈「『【〔〖｛“‘￥＄$£([{');
const blankAfter = new Set('，。、；：！）》〉」』】〕〗”’');
const blankBefore = new Set('（《〈「『【〔〖“‘');

const known = new Map<string, CharTraits>();

/** The traits of a character, worked out once; none of the empty string. */
export function traitsOf(char: string): CharTraits {
  const traits = known.get(char);
  if (traits) return traits;
  const { isHan, isLatinOrDigit, isDigit, isWordLike } = scriptOf(char);
  const made: CharTraits = {
    isHan,
    isLatinOrDigit,
    isDigit,
    isWordLike,
    isNotAtStart: notAtStart.has(char),
    isNotAtEnd: notAtEnd.has(char),
    isBlankAfter: blankAfter.has(char),
    isBlankBefore: blankBefore.has(char),
    isWordPart: isWordLike || (char > ' ' && char < '\u0080'),
  };
  known.set(char, made);
  return made;
}

const noScript: Script = {
  isHan: false,
  isLatinOrDigit: false,
  isDigit: false,
  isWordLike: false,
};

/** Unicode properties take long to look up: common characters do without them. */
function scriptOf(char: string): Script {
  if (char >= '\u4e00' && char <= '\u9fff') return { ...noScript, isHan: true };
  const isMark = notAtStart.has(char) || notAtEnd.has(char);
  if (char < '\u0080' || isMark)
    return {
      isHan: false,
      isLatinOrDigit: /[A-Za-z0-9]/.test(char),
      isDigit: /[0-9]/.test(char),
      isWordLike: /[A-Za-z0-9@#&+_'-]/.test(char),
    };
  return {
    isHan: /\p{Script=Han}/u.test(char),
    isLatinOrDigit: /[\p{Script=Latin}\p{Nd}]/u.test(char),
    isDigit: /\p{Nd}/u.test(char),
    isWordLike: /[\p{Script=Latin}\p{Nd}\p{M}]/u.test(char),
  };
}
