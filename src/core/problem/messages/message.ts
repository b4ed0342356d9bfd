import type { Language } from '../language.js';
import type { DocumentPosition } from '../position.js';
import type { Severity } from '../severity.js';
import type { Code, MessageData } from './message-data.js';

/** Sentence and, where there is a next step to name, a hint of one or more lines. */
export type Wording = readonly [message: string, hint?: string | undefined];

export type Sentence<C extends Code> = (data: MessageData[C]) => Wording;

/** How many other explanations a sentence has. */
export const MAX_ALTERNATIVES = 2;
/** And how many failing sums. */
export const MAX_SUMS = 6;

/** A sentence for every code. */
export type Sentences<Codes extends Code = Code> = { readonly [C in Codes]: Sentence<C> };

/**
 * Sentences for single rules of the editions, by the code of their kind and the rule's id. Any
 * other rule gets the sentence of its kind.
 */
export type RuleSentences = {
  readonly [C in Code]?: { readonly [rule: string]: Sentence<C> | undefined };
};

/** Everything that a language needs to put findings into words. */
export interface Catalogue {
  readonly sentences: Sentences;
  readonly ruleSentences: RuleSentences;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Comes between a place and what is said of it. */
  readonly colon: string;
  /** Comes before the reason for which a warning is kept. */
  readonly waived: string;
  /**
   * What is in a report but not on the form, by its key; a key without a name here has that of the
   * report's schema, which is Chinese.
   */
  readonly keys: { readonly [key: string]: string | undefined };
  /** Paragraph `n` of a section, from 1, and entry `n` of the list of kept warnings. */
  readonly paragraph: (n: number) => string;
  readonly waiver: (n: number) => string;
  /** A figure's cell by its row and column in the table, from 1. */
  readonly cell: (row: number, column: number) => string;
  /** Names a part of a finished document: 第 2 页. */
  readonly position: (position: DocumentPosition) => string;
  /** Comes after a sentence about that part of a finished document. */
  readonly onDocument: (where: string) => string;
}

export type Catalogues = Readonly<Record<Language, Catalogue>>;
