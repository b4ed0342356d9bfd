import type { Problem } from '../../core/problem/problem.js';
import type { Messages } from '../messages/messages.js';
import { messageWithPlace, type Printer } from './printer.js';

/** For GitHub: workflow commands, which it shows beside the lines of a change. */
export const github: Printer = (results, { messages }) =>
  results
    .flatMap(({ file, problems }) => problems.map((p) => workflowCommand(file, p, messages)))
    .join('');

function workflowCommand(file: string, problem: Problem, messages: Messages): string {
  const { line, column, code, severity, waived } = problem;
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${escapeProperty(code)}`,
  ];
  const level = waived ? 'notice' : severity;
  return `::${level} ${properties.join(',')}::${escapeData(describe(problem, messages))}\n`;
}

/** The message with its place, the hint, and the reason for letting the problem stand. */
function describe(problem: Problem, messages: Messages): string {
  const firstLine = [problem.cell, messageWithPlace(problem, messages)];
  const lines = [
    firstLine.filter(Boolean).join(' '),
    problem.hint,
    problem.waived && messages.waived(problem.waived),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Escapes the text of a workflow command, as GitHub's own toolkit does. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes a property of a workflow command, which ends at a colon or comma. */
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
