/*
 * What the sentences about pasted prose and about what last year's text left over take, by code.
 */

/** Codes about pasted prose and about what last year's text left over. */
export type ProseCode = keyof ProseMessages;

export type ProseMessages = PastedMessages & LeftOverMessages & MisplacedMessages;

/** What prose brings along when it is pasted from a word processor. */
type PastedMessages = {
  /**
   * `paragraphs`: how many the text is; 0 where there can be only one line. `doubt`: a line that
   * is a heading or a piece of a sentence; empty if that is certain.
   */
  'line-break': { readonly paragraphs: number; readonly doubt: string };
  'outer-blanks': { readonly before: number; readonly after: number };
  'typed-heading': {
    /** The number as it is printed: （一）. */
    readonly found: string;
    /** Empty if the paragraph has no words that can be a heading. */
    readonly heading: string;
    /** The number of headings of this level, as the workbook offers it. */
    readonly level: string;
    readonly obstacle: TypedHeadingObstacle | null;
  };
  'repeated-heading': { readonly heading: string };
  'section-heading': { readonly found: string; readonly section: string };
};

/** Why typed numbers of a section are not made headings: the first one that cannot be. */
export type TypedHeadingObstacle =
  /** Another number would be printed. */
  | { readonly kind: 'number'; readonly found: string; readonly printed: string }
  /** Below the lowest level. */
  | { readonly kind: 'depth'; readonly found: string }
  /** The words after the number are no heading. */
  | { readonly kind: 'words'; readonly found: string }
  /** The section holds the heading of a section. */
  | { readonly kind: 'section'; readonly found: string };

/** What is written where documents print it already, or where it does not belong. */
type MisplacedMessages = {
  'note-marks': { readonly found: string; readonly corrected: string };
  'agency-name': { readonly found: string; readonly corrected: string };
  'title-year': { readonly found: number; readonly year: number };
  'typed-signature': { readonly found: string };
  'exchanged-sections': Readonly<Record<string, never>>;
};

/** What was not changed since last year's text, or since the form's last edition. */
type LeftOverMessages = {
  'left-over': {
    readonly words: string;
    readonly found: number;
    readonly year: number;
    readonly place: string;
  };
  'own-year': { readonly found: number; readonly year: number };
  /** `instead`: what this edition says; empty if it has no such thing. */
  'old-words': { readonly found: string; readonly instead: string };
};
