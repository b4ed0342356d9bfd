import { offBy } from './en-documents.js';
import type { RuleSentences, Sentence } from './message.js';

/** What is left of a template or of another program's markup. */
const remnant: Sentence<'old-words'> = ({ found }) => [
  `“${found}” is left of a template or of markup, and is printed as it stands`,
  'fill it in, or delete the marks',
];

const unitHint = (found: number): string =>
  `write {"value": ${found}, "unit": "元"}, or ${found / 10000} 万元`;

/** Sentences in English for single rules of the editions. */
export const enRules: RuleSentences = {
  sum: {
    'carry-over': ({ expected, found }) => [
      `last year's report carried ${expected} forward, but this one has ${found} carried over`,
      'if the figure was corrected, add a waive entry with the reason',
    ],
  },
  identity: {
    'in-force': ({ expected, found }) => [
      `last year's number in force plus those issued minus those repealed is ${expected}, ` +
        `found ${found}, ${offBy(found - expected)}`,
      'if this has a reason, add a waive entry with it',
    ],
  },
  topics: {
    'fee-statement': ({ topic }) => [
      `${topic} is not mentioned`,
      'mention it even if none was collected; the unit is 元',
    ],
  },
  'old-words': {
    remnant,
    'old-notice': ({ found, instead }) => [
      `the form issued as ${found} was replaced by that of ${instead}`,
      `change it to ${instead}`,
    ],
  },
  limit: {
    'rules-authority': ({ found, agency }) => [
      `found ${found}, but ${agency} has no authority to issue 规章`,
      'check whether it belongs in the row below',
    ],
    'unit-guess': ({ found }) => [
      `found ${found} 万元; check whether the amount is in 元`,
      unitHint(found),
    ],
    'amount-decimals': ({ found }) => [`found ${found}, which has more than six decimal places`],
  },
};
