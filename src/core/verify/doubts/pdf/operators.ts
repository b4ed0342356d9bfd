import type { Drawing } from './drawing.js';
import type { PdfValue } from './value.js';

/** What operators do, by their names; each gets its operands and its own name. */
export type Operators = Readonly<
  Record<string, (drawing: Drawing, operands: readonly PdfValue[], operator: string) => void>
>;
