import type { Wording } from './message.js';
import type { MessageData, SyntaxCause } from './message-data.js';

type Data = MessageData['syntax'];

/** The hint where the correction is to put one thing in the place of another. */
const replace = ({ corrected }: Data): string => `write ${corrected}`;

const characters: Readonly<Record<string, string>> = { 'U+0009': 'a tab' };

/** Why a text is no JSON, by its cause. */
const sentences: Readonly<Record<SyntaxCause, (data: Data) => Wording>> = {
  blank: () => ['a full-width or invisible blank', 'make it a plain blank, or delete it'],
  bracket: (data) => [`the bracket is a full-width “${data.found}”`, replace(data)],
  colon: ({ found }) => [`“${found}” between a key and its value`, 'write a plain colon, :'],
  comma: ({ found }) => [`“${found}” between two items`, 'write a plain comma, ,'],
  comment: ({ found }) => [
    `JSON has no comments: ${found}`,
    'delete it; keep it elsewhere, or as the reason of a waive',
  ],
  'comment-data': ({ found }) => [
    `a comment has words that look like data: ${found}`,
    'to keep the data, delete only the words of the comment; else delete both',
  ],
  control: ({ found, corrected }) => [
    `the text has ${characters[found] ?? `the control character ${found}`}`,
    `delete it, or write ${corrected}`,
  ],
  escape: ({ corrected }) => [
    'this cannot come after a backslash',
    `a backslash within a text is written ${corrected}; delete one that should not be there`,
  ],
  'extra-bracket': ({ found }) => [`${found} closes nothing`, 'delete it'],
  'extra-comma': () => ['no item comes after this comma', 'delete the comma'],
  'inner-quote': ({ found, corrected }) => [
    `quotation marks within a text end it: ${found}`,
    `${corrected ? `write ${corrected}` : 'they do not pair: write pairs of “ and ”'}, ` +
      'or a backslash before each: \\"',
  ],
  'key-quotes': (data) => [`the key ${data.found} lacks its quotation marks`, replace(data)],
  'line-break': ({ corrected }) => [
    'a text has a line break',
    'delete it; or, for two paragraphs, write two strings with a comma between. ' +
      `It may also be written ${corrected}`,
  ],
  'missing-bracket': ({ found, corrected }) => [
    `${corrected} is missing, which closes ${found}`,
    `add ${corrected} here; if the file was cut off, get the whole file back first`,
  ],
  'missing-colon': ({ found }) => [
    `no colon comes after the key ${found}`,
    `write ${found}: before the value`,
  ],
  'missing-comma': ({ found }) => [
    'a comma is missing here, as another item follows',
    `add , after ${found}`,
  ],
  'missing-value': ({ found }) => [
    `the key ${found} has no value`,
    'write 0 for nothing, null for what is not known yet; texts have quotation marks',
  ],
  'no-report': ({ found }) => [
    `this is no JSON report, but words or a table: ${found}`,
    'a report is written in { }, as in { "year": 2025, … }: make one with nianbao new, and fill it',
  ],
  number: (data) => [`a number is written as ${data.found}`, replace(data)],
  'number-comma': ({ found }) => {
    const half = found.normalize('NFKC');
    return [
      `a number with a comma: ${found}`,
      `write ${half.replace(',', '')}, ` +
        `or ${half.replace(',', '.')} if the comma is a decimal point`,
    ];
  },
  'number-without-key': ({ found }) => [
    `${found} has no key before it`,
    `write "key": ${found}; delete a number too many, or mend the one before if it is a part of it`,
  ],
  'open-string': ({ found, corrected }) => [
    `a text is not closed by a quotation mark: ${found}`,
    `add ${corrected || '"'} at the end of the text`,
  ],
  other: ({ found }) => [
    found ? `not valid JSON: unexpected ${found}` : 'not valid JSON: the file ends too early',
    'check the commas, quotes and brackets around this place; ' +
      'JSON has no comments and no trailing commas',
  ],
  quotes: ({ found }) => [`the quotation marks are ${found}`, 'write plain ones, "'],
  'second-report': () => [
    'the file has two reports: the second begins here',
    'keep one in a file and move the other to its own; delete it only if it is a copy',
  ],
  'text-quotes': (data) => [`a text has no quotation marks: ${data.found}`, replace(data)],
  word: ({ found, corrected }) => [
    `JSON has no ${found}`,
    corrected
      ? `write ${corrected}`
      : 'write a number as it is, null for what is not known yet, a text in quotation marks',
  ],
  'wrong-bracket': (data) => [`the wrong bracket: ${data.found}`, replace(data)],
};

/** The sentence of a syntax error, with the number of its places. */
export function enSyntax(data: Data): Wording {
  const [message, hint] = sentences[data.cause](data);
  return [data.count > 1 ? `${message} (${data.count} places in this line)` : message, hint];
}
