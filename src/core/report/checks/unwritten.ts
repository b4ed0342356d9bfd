import { type Finding, finding, warning } from '../../problem/finding.js';
import { type Prose, TODO_MARK } from '../prose.js';

/** Prose that is still to be written: a warning in a draft, else an error. */
export const checkUnwritten = (prose: readonly Prose[], isDraft: boolean): Finding[] =>
  prose
    .filter((p) => p.text.includes(TODO_MARK))
    .map(({ pointer }) => (isDraft ? warning : finding)('unwritten', pointer, { mark: TODO_MARK }));
