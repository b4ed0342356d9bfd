import { limits } from '../../limits.js';
import { unreadable } from '../read-error.js';
import type { Operations, OperatorList } from './operator-list.js';

/** A message between pdf.js and its worker: a request, or the next operators of a page. */
interface Message {
  readonly action?: string;
  readonly chunk?: Partial<OperatorList>;
}

/** Where pdf.js and its worker send their messages. */
export interface Port {
  postMessage(message: Message, transfer?: Transferable[]): void;
}

/**
 * Stops pdf.js when a file draws more than any report: small files can hold millions of operators,
 * or states so deep that each operator takes pdf.js longer than the one before. The messages are
 * the only place where both are seen while it still works: what they throw ends that work. pdf.js
 * then gives the operators that it has as if they were all; asked for texts, it is refused.
 */
export function limitOperators(port: Port, OPS: Operations<'save' | 'restore'>): void {
  const post = port.postMessage.bind(port);
  let [operators, depth, isTooMany] = [0, 0, false];
  port.postMessage = (message, transfer) => {
    for (const operator of message.chunk?.fnArray ?? []) {
      operators += 1;
      if (operator === OPS.save) depth += 1;
      else if (operator === OPS.restore) depth = Math.max(0, depth - 1);
      isTooMany ||= operators > limits.drawnOperators || depth > limits.drawnDepth;
    }
    if (isTooMany && (message.chunk || message.action === 'GetTextContent'))
      throw unreadable('document-too-large', { part: '' });
    post(message, transfer);
  };
}
