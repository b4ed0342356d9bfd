import { styleText } from 'node:util';
import type { Language } from '../../core/problem/language.js';
import type { Problem } from '../../core/problem/problem.js';

/** What became of one input file. */
export interface FileResult {
  readonly file: string;
  readonly ok: boolean;
  /** Paths written. */
  readonly outputs: readonly string[];
  readonly problems: readonly Problem[];
}
/** `more` is what a command has to say beside, for machines. */
export type Printer = (
  results: readonly FileResult[],
  language: Language,
  colour: boolean,
  more?: Readonly<Record<string, unknown>>,
) => string;

const severities = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error', warning: 'warning' },
} as const;

const waivedWords = { zh: '已写明理由：', en: 'waived: ' } as const;

/** One problem, one first line that editors can jump from, then its hint. */
const text: Printer = (results, language, colour) => {
  const paint = (format: Parameters<typeof styleText>[0], words: string): string =>
    colour ? styleText(format, words, { validateStream: false }) : words;
  const colon = language === 'zh' ? '：' : ': ';
  const lines = results.flatMap(({ file, outputs, problems }) => [
    ...problems.flatMap((p) => [
      `${file}:${p.cell ?? `${p.line}:${p.column}`} ${paint(p.severity === 'error' ? 'red' : 'yellow', severities[language][p.severity])} ${p.code} ${p.place ? `${p.place}${colon}` : ''}${p.message}`,
      ...(p.hint ? p.hint.split('\n').map((line) => `    ${line}`) : []),
      ...(p.waived ? [`    ${waivedWords[language]}${p.waived}`] : []),
    ]),
    ...outputs,
  ]);
  return lines.map((line) => `${line}\n`).join('');
};

/** One JSON value (schemas/result.schema.json). */
const json: Printer = (results, _language, _colour, more = {}) =>
  `${JSON.stringify({ ok: results.every((r) => r.ok), files: results, ...more }, null, 2)}\n`;

/** Workflow commands that GitHub shows beside the lines of a change. */
const github: Printer = (results, language) => {
  const escapeData = (s: string): string =>
    s.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (s: string): string =>
    escapeData(s).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const colon = language === 'zh' ? '：' : ': ';
  return results
    .flatMap(({ file, problems }) =>
      problems.map(
        (p) =>
          `::${p.waived ? 'notice' : p.severity} file=${escapeProperty(file)},line=${p.line},col=${p.column},title=${escapeProperty(p.code)}::${escapeData(`${p.cell ? `${p.cell} ` : ''}${p.place ? `${p.place}${colon}` : ''}${p.message}${p.hint ? `\n${p.hint}` : ''}${p.waived ? `\n${waivedWords[language]}${p.waived}` : ''}`)}\n`,
      ),
    )
    .join('');
};

/** Ways to print results, by the name that --report takes. */
export const printers: Readonly<Record<string, Printer>> = { text, json, github };
