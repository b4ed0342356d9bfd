import type { Language } from '../language.js';

/** Names of what a finished document may have that its report does not account for. */
export const doubtWords = {
  picture: { zh: '图片', en: 'a picture' },
  'other-part': { zh: '多出的部分', en: 'a part' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a doubt is about. */
export type DoubtKind = keyof typeof doubtWords;
