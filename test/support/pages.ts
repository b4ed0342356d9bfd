/** The pages that a user reads: the README and what is under docs/. */
import { readdirSync } from 'node:fs';
import { root, text } from './sample-reports.js';
import { type Block, partsOf } from './transcript.js';

export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`),
];

/** The fenced blocks of a page. */
export const blocksIn = (page: string): Block[] =>
  partsOf(text(page)).filter((part) => typeof part !== 'string');

/** The command lines of a block for a shell, without what is said of them. */
export const commandLinesIn = ({ kind, text }: Block): string[] => {
  if (kind !== 'sh' && kind !== 'powershell') return [];
  const whole = kind === 'sh' ? text.replace(/\\\n\s*/g, '') : text.replaceAll('\\', '/');
  return whole
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));
};
