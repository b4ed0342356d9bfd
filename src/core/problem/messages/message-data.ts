import type { DocumentMessages } from './document-message-data.js';
import type { ProseMessages } from './prose-message-data.js';

/*
 * What each sentence takes, by its code. A finding of a code must bring this data, and both
 * catalogues must have a sentence for it: the compiler checks both. Types are aliases, not
 * interfaces, so that the data of any finding is a plain record as well.
 */

/** Key of a sentence. */
export type Code = keyof MessageData;

export type MessageData = FileMessages &
  ShapeMessages &
  TextMessages &
  RuleMessages &
  LastYearMessages &
  LayoutMessages &
  ProseMessages &
  DocumentMessages;

type None = Readonly<Record<string, never>>;

/** Reading a report file. */
export type FileMessages = {
  encoding: { readonly looksLike: string };
  'file-size': { readonly megabytes: number; readonly most: number };
  syntax: {
    readonly cause: SyntaxCause;
    /** What stands there, and what should; empty if that is nothing or not certain. */
    readonly found: string;
    readonly corrected: string;
    /** How many places of the line have this cause. */
    readonly count: number;
  };
  nesting: { readonly deepest: number };
  'too-many-values': { readonly most: number };
  'too-long-text': { readonly most: number };
  'not-object': { readonly found: string };
  'duplicate-key': { readonly key: string; readonly line: number; readonly column: number };
  /** How many problems of a file are not listed. */
  'more-problems': { readonly errors: number; readonly warnings: number };
  /** A file of which nothing came, with the reason. */
  'could-not-run': { readonly reason: string };
};

/** Why a text is no JSON; `other` if its cause is not known. */
export type SyntaxCause =
  | 'blank'
  | 'bracket'
  | 'colon'
  | 'comma'
  | 'comment'
  | 'comment-data'
  | 'control'
  | 'escape'
  | 'extra-bracket'
  | 'extra-comma'
  | 'inner-quote'
  | 'key-quotes'
  | 'line-break'
  | 'missing-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-value'
  | 'no-report'
  | 'number'
  | 'number-comma'
  | 'number-without-key'
  | 'open-string'
  | 'other'
  | 'quotes'
  | 'second-report'
  | 'text-quotes'
  | 'word'
  | 'wrong-bracket';

/** Edition and JSON Schema. */
export type ShapeMessages = {
  'no-edition': { readonly year: number; readonly first: number };
  'unknown-edition': { readonly found: string; readonly known: readonly string[] };
  'edition-year': {
    readonly year: number;
    readonly edition: string;
    readonly governing: string;
  };
  year: { readonly found: number; readonly first: number; readonly last: number };
  'missing-key': { readonly key: string } & Expected & Rewritten;
  'unknown-key': {
    readonly key: string;
    readonly nearest: string;
    readonly known: readonly string[];
    /** Keys of the objects to the one where the key belongs; none for the whole report. */
    readonly into?: readonly string[];
    readonly hasFigure?: boolean;
  };
  'wrong-type': { readonly found: string } & Expected & Rewritten;
  digits: { readonly found: string; readonly corrected: TypedFigure };
  'empty-figure': None;
  count: { readonly found: number; readonly signed: boolean };
  amount: { readonly found: number; readonly signed: boolean };
  'too-large': { readonly found: string };
  'empty-text': None;
  'empty-section': None;
  'heading-depth': None;
  /** `corrected` is empty if it is not certain which date is meant. */
  date: { readonly found: string; readonly corrected: string };
  'not-waivable': { readonly found: string; readonly known: readonly string[] };
};

/** A figure as a report file gives it. */
export type TypedFigure =
  | number
  | { readonly value: number; readonly note?: string; readonly unit?: string };

/** What is expected: the description of the schema, in Chinese, and JSON types. */
type Expected = { readonly expected: string; readonly types: readonly string[] };

/** The JSON that should stand there, if it is known. */
type Rewritten = { readonly corrected?: string };

/** Characters and typography of the prose. */
export type TextMessages = {
  character: { readonly codePoint: string; readonly kind: CharacterKind };
  invisible: Replaced;
  lookalike: Replaced;
  /** `corrected` is empty if it is not certain that a number was typed. */
  'typed-numbers': { readonly found: string; readonly corrected: string };
  punctuation: Corrected;
  'text-digits': Corrected;
  'empty-heading': None;
  unwritten: { readonly mark: string };
};

export type CharacterKind = 'surrogate' | 'tab' | 'noncharacter' | 'control' | 'bullet';

type Replaced = {
  readonly characters: readonly {
    readonly found: string;
    readonly codePoint: string;
    readonly corrected: string;
  }[];
  readonly count: number;
};

/** The words around the first mistake, and the whole text with all `count` corrected. */
type Corrected = {
  readonly found: string;
  readonly corrected: string;
  readonly whole: string;
  readonly count: number;
};

/** Figures, equations and rules of an edition. */
export type RuleMessages = {
  blank: Blank;
  'blank-total': Blank;
  'wrong-figure': {
    readonly found: number | null;
    readonly expected: number;
    readonly broken: readonly BrokenEquation[];
    /** Whether nothing else explains it by as few mistakes. */
    readonly isCertain: boolean;
    /** What was done wrong, with every figure that should be another. */
    readonly acts: readonly ActData[];
    /** Other explanations of the same equations, the likeliest first. */
    readonly alternatives: readonly (readonly ActData[])[];
    readonly follows?: Follows;
  };
  sum: EquationData;
  identity: EquationData;
  text: {
    readonly words: string;
    readonly found: number;
    readonly isNone: boolean;
    readonly cells: readonly NamedValue[];
  };
  percent: {
    readonly words: string;
    readonly found: string;
    readonly expected: string;
    readonly cells: readonly NamedValue[];
  };
  years: { readonly found: number; readonly year: number };
  topics: { readonly topic: string };
  'too-long': Length;
  'too-short': Length;
  period: {
    readonly words: string;
    readonly year: number;
    readonly fromDay: string;
    readonly toDay: string;
  };
  limit: { readonly found: number; readonly agency: string };
  'date-early': { readonly found: string; readonly first: string };
  'date-late': { readonly found: string; readonly last: string };
};

type Blank = {
  readonly count: number;
  readonly pointers: readonly string[];
  readonly places: readonly string[];
};

/** Values of an equation that does not hold. */
export type EquationValues = {
  readonly expected: number;
  readonly found: number;
  /** Both sides, with the terms that are subtracted moved to the side of the total. */
  readonly left: number;
  readonly right: number;
};

export type BrokenEquation = EquationValues & {
  readonly rule: string;
  readonly pointer: string;
  readonly place: string;
  readonly isIdentity: boolean;
};

/** One mistake: a wrong figure, or an act that made several figures wrong. */
export type ActData = {
  readonly kind: 'figure' | 'exchange' | 'shift' | 'row-exchange' | 'omission';
  readonly corrections: readonly CorrectionData[];
};

/** A figure that is not what it should be. */
export type CorrectionData = {
  readonly pointer: string;
  readonly place: string;
  readonly found: number | null;
  readonly expected: number;
};

export type EquationData = EquationValues & {
  readonly parts: readonly string[];
  readonly follows?: Follows;
};

/** Totals that do not add up only because of this finding. */
export type Follows = readonly { readonly pointer: string; readonly place: string }[];

export type NamedValue = { readonly place: string; readonly value: number };

type Length = {
  readonly found: number;
  readonly most: number | null;
  readonly least: number | null;
};

/** Comparison with last year's report. */
export type LastYearMessages = {
  'previous-year': { readonly expected: number; readonly found: number };
  'previous-agency': { readonly found: string };
  'edition-change': {
    readonly edition: string;
    readonly previous: string;
    readonly uncompared: readonly string[];
  };
  /** From a paragraph on, nothing was compared with last year's report. */
  'not-compared': None;
  'copied-text': {
    readonly percent: number;
    readonly previous: string;
    readonly previousPointer: string;
  };
};

/** Laying out a document. */
export type LayoutMessages = {
  'small-table': { readonly size: number; readonly usual: number };
  'long-remark': { readonly lines: number };
  glyph: { readonly character: string; readonly codePoint: string };
};
