import { styleText } from 'node:util';
import type { Problem } from '../../core/problem/problem.js';
import type { Severity } from '../../core/problem/severity.js';
import { messageWithPlace, type Printer, type PrintOptions } from './printer.js';

const INDENT = '    ';
const COLOURS = { error: 'red', warning: 'yellow' } as const;

/** For people: one line a problem, which editors can jump from, then its hint; then the files. */
export const text: Printer = (results, options) =>
  results
    .flatMap(({ file, outputs, problems, proof }) => [
      ...problems.flatMap((problem) => problemLines(file, problem, options)),
      ...outputs,
      ...(proof === 'identical' ? [options.messages.identical(file)] : []),
    ])
    .map((line) => `${line}\n`)
    .join('');

function problemLines(file: string, problem: Problem, options: PrintOptions): string[] {
  const { messages } = options;
  const position = problem.cell ?? `${problem.line}:${problem.column}`;
  const severity = paint(problem.severity, options);
  const message = messageWithPlace(problem, messages);
  const details = [
    ...(problem.hint ? problem.hint.split('\n') : []),
    ...(problem.waived ? [messages.waived(problem.waived)] : []),
  ];
  return [
    `${file}:${position} ${severity} ${problem.code} ${message}`,
    ...details.map((line) => INDENT + line),
  ];
}

function paint(severity: Severity, { messages, hasColour }: PrintOptions): string {
  const word = messages.severity[severity];
  return hasColour ? styleText(COLOURS[severity], word, { validateStream: false }) : word;
}
