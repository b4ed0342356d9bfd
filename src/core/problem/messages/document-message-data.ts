/*
 * What the sentences about departments' reports, workbooks and finished documents take, by code.
 */

import type { DoubtKind } from './doubt-words.js';

/** Codes about departments' reports, workbooks and finished documents. */
export type DocumentCode = keyof DocumentMessages;

export type DocumentMessages = AggregateMessages &
  WorkbookMessages &
  FormatMessages &
  ContentMessages &
  ProofMessages &
  UnreadableMessages;

type None = Readonly<Record<string, never>>;

/** Adding up the reports of departments. */
type AggregateMessages = {
  aggregate: {
    readonly expected: number;
    readonly found: number;
    readonly difference: number;
    readonly parts: number;
  };
  'another-year': { readonly found: number; readonly expected: number };
  'another-edition': { readonly found: string; readonly expected: string };
  'section-apart': {
    readonly heading: string;
    readonly found: string;
    readonly expected: string;
  };
  'given-again': Twin;
  'given-twice': Twin;
  'mixed-units': {
    readonly unit: string;
    /** `count`: how many agencies have it, of which some are named. */
    readonly units: readonly {
      readonly unit: string;
      readonly agencies: readonly string[];
      readonly count: number;
    }[];
  };
  'own-sum': { readonly agency: string };
  'not-given': { readonly agency: string };
  'not-on-roster': { readonly agency: string };
  'no-report-file': { readonly extension: string };
};

type Twin = { readonly agency: string; readonly other: string };

/** Reading a workbook that a clerk has filled. */
export type WorkbookMessages = {
  /** `missing`: the name of the worksheet, if there is none of it. */
  'form-table': { readonly heading: string; readonly missing: string };
  'form-hidden-sheet': { readonly name: string };
  'form-row': { readonly name: string };
  'form-extra-row': { readonly found: string };
  'form-extra-figure': { readonly found: string };
  'form-label': { readonly found: string; readonly words: string };
  'form-head': { readonly words: string };
  /** Words of another row, or else another column, in place of `words`. */
  'form-place': { readonly found: string; readonly words: string; readonly isRow: boolean };
  'form-moved': { readonly words: string; readonly isRow: boolean };
  'form-twice': { readonly name: string; readonly cells: readonly string[] };
  /** `with`: the cell that a figure's cell was merged into. */
  'form-merged': { readonly with: string };
  'form-date': { readonly found: string };
  'form-hidden': { readonly count: number };
  'form-stray': { readonly found: string };
  'form-sheet': { readonly name: string };
  /** `note`: the remark in brackets, which stays. */
  'form-digits': { readonly found: string; readonly corrected: number; readonly note: string };
  'form-blank': { readonly found: string };
  'form-figure': { readonly found: string };
  'form-formula': { readonly formula: string; readonly pointer: string };
  'form-remark': { readonly found: string };
  'form-remark-blank': None;
  'form-remark-place': { readonly label: string; readonly cell: string };
  'form-remark-twice': None;
  'form-section': { readonly found: string };
  /** `section`: the section of the row above, where a row names none. */
  'form-section-taken': { readonly section: string };
  'form-paragraphs': { readonly count: number };
  'form-level': { readonly found: string };
  /** `isText`: the level is one of text, and the row has a heading. */
  'form-level-taken': { readonly found: string; readonly level: string; readonly isText: boolean };
  /** A level of headings without a heading, or text that goes on after one. */
  'form-heading': { readonly level: string; readonly hasHeading: boolean };
  /** `cell`: the first row's text. */
  'form-doubled': { readonly cell: string };
  'form-list-head': {
    readonly head: string;
    readonly heads: readonly string[];
    readonly isTwice: boolean;
  };
};

/** What keeps a format from being written. */
type FormatMessages = {
  'font-kind': { readonly role: string; readonly path: string; readonly format: string };
};

/** Recognising a report in the content of a finished document, and comparing it with its report. */
type ContentMessages = {
  'other-heading': { readonly found: string; readonly heading: string };
  'no-heading': { readonly heading: string };
  'no-agency': { readonly found: string };
  'agency-taken': { readonly agency: string; readonly source: NameSource };
  'stray-text': { readonly found: string };
  'left-out': QuotedParagraphs;
  'after-signature': QuotedParagraphs;
  'joined-lines': QuotedParagraphs;
  'missing-row': { readonly name: string };
  'extra-row': { readonly found: string };
  'merged-rows': { readonly found: string; readonly name: string };
  'blank-mark': { readonly found: string; readonly pointer: string };
  'no-figure': { readonly found: string; readonly pointer: string };
  'number-in-text': { readonly found: string };
  'level-skipped': { readonly found: string };
  'shown-text': Difference;
  'shown-cell': Difference;
  'shown-missing': Difference;
  'shown-extra': Difference;
  'shown-shape': Difference;
  'carried-other': None;
  'carried-digest': None;
};

/** Where the agency's name stands, if the report's title has none. */
export type NameSource = 'line' | 'signature' | 'title' | 'source' | 'site';

/** Paragraphs, and how the first of them begin. */
type QuotedParagraphs = { readonly count: number; readonly quotes: readonly string[] };

type Difference = { readonly expected: string; readonly found: string };

/** Building a finished document again, and what nobody can vouch for. */
export type ProofMessages = {
  /** `isSame`: the words and figures of the document are those of its report. */
  'changed-document': { readonly isSame: boolean };
  /** `role`: of the font that is not at hand. */
  'not-provable': {
    readonly reason: 'program' | 'edition' | 'font' | 'recipe';
    readonly role: string;
    readonly isSame: boolean;
  };
  'not-vouched': Doubted;
  'harmless-change': Doubted;
};

/** `detail`: what the format calls it; may be empty. */
type Doubted = { readonly kind: DoubtKind; readonly detail: string };

/** Why a file cannot be read at all. */
export type UnreadableMessages = {
  /** `part`: the part of a zip package, or empty. */
  'document-too-large': { readonly part: string };
  'not-zip': None;
  /** `part`: the part of a zip package. */
  'double-part': { readonly part: string };
  'damaged-part': { readonly part: string };
  'not-docx': None;
  'not-pdf': None;
  /** `part`: the part that is missing. */
  'not-ofd': { readonly part: string };
  encrypted: None;
  'no-text': None;
  'open-table': { readonly page: number };
  'unplaced-text': { readonly page: number };
  doctype: None;
  'broken-xml': None;
  'unknown-format': None;
  'empty-file': None;
  'not-utf8': None;
  'old-excel': None;
  'old-word': None;
  'old-text': { readonly format: 'rtf' | 'mht' };
  /** `save`: the extension to save it with. */
  'open-document': { readonly save: string };
  archive: None;
  image: None;
  /** A document given in place of a report: its format, its file, and a file for its report. */
  'finished-document': {
    readonly format: string;
    readonly file: string;
    readonly report: string;
  };
  'not-report': None;
  'not-workbook': None;
  'missing-sheet': { readonly name: string };
  'no-title': None;
  'no-embedded-report': None;
  'broken-embedded-report': None;
  'faulty-report': None;
};
