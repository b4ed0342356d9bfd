import type { Block, Report } from '../report/report.js';

/**
 * A report as it is composed: every part of it has its shape, but a year and a date may be any
 * text.
 */
export interface ComposableReport extends Pick<Report, 'edition' | 'figures'> {
  readonly input: ComposableInput;
}

export interface ComposableInput {
  readonly year: number | string;
  readonly agency: string;
  readonly title?: string;
  readonly preface?: readonly Block[];
  readonly signature?: { readonly agency?: string; readonly date: string };
  readonly [section: string]: unknown;
}
