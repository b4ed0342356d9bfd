import type { ProofMessages } from './document-message-data.js';
import { doubtWords } from './doubt-words.js';
import type { Sentences } from './message.js';

const doubted = ({ kind, detail }: ProofMessages['not-vouched']): string =>
  `${doubtWords[kind].en}${detail ? ` (${detail})` : ''}`;

/** Why the bytes of an untouched document may be others. */
const obstacles = {
  program: () => 'another version of nianbao built it',
  edition: () => "it was built with an agency's own edition file",
  font: (role: string) => `the font ${role} that it was built with is not at hand`,
  recipe: () => 'it does not say how it was built',
} as const;

/** Comes after what the bytes of a document say. */
const sameWords = (isSame: boolean): string =>
  isSame ? '; its words and figures are those of its report' : '';

/** Sentences in English about what the bytes of a finished document prove. */
export const enProofs: Sentences<keyof ProofMessages> = {
  'changed-document': ({ isSame }) => [`changed after it was built${sameWords(isSame)}`],
  'not-provable': ({ reason, role, isSame }) => [
    `its bytes cannot be compared: ${obstacles[reason](role)}${sameWords(isSame)}`,
    reason === 'font' ? `name it by --font ${role}=file` : undefined,
  ],
  'not-vouched': (data) => [`cannot be vouched for: ${doubted(data)}`],
  'harmless-change': (data) => [`a change that alters no words or figures: ${doubted(data)}`],
};
