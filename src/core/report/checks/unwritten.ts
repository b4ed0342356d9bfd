import { type Finding, finding, warning } from '../../problem/finding.js';
import { TODO_MARK } from '../../todo-mark.js';
import type { ReportInput } from '../report.js';
import { checkStrings } from './text-walk.js';

/** Texts that are still to be written: a warning in a draft, else an error. */
export const checkUnwritten = (input: ReportInput, isDraft: boolean): Finding[] =>
  checkStrings(input, (text, pointer) =>
    text.includes(TODO_MARK)
      ? [(isDraft ? warning : finding)('unwritten', pointer, { mark: TODO_MARK })]
      : [],
  );
