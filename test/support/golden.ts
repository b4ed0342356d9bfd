import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, seen from dist/test/support. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Holds a text against test/golden/<name>; `UPDATE=1 npm test` writes what is new, to be reviewed
 * as a diff.
 */
export function expectGolden(name: string, actual: string): void {
  const path = `${root}test/golden/${name}`;
  const text = actual.endsWith('\n') ? actual : `${actual}\n`;
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  if (!existsSync(path))
    throw new Error(`test/golden/${name} is missing: UPDATE=1 npm test writes it`);
  const expected = readFileSync(path, 'utf8');
  if (expected !== text)
    throw new Error(
      [
        `test/golden/${name} differs; UPDATE=1 npm test rewrites it`,
        lineDiff(expected.split('\n'), text.split('\n')),
      ].join('\n'),
    );
}

/** The first places where two texts differ, three lines of context around each. */
export function lineDiff(
  expected: readonly string[],
  actual: readonly string[],
  context = 3,
  most = 60,
): string {
  let head = 0;
  while (head < Math.min(expected.length, actual.length) && expected[head] === actual[head])
    head += 1;
  let tail = 0;
  while (
    tail < Math.min(expected.length, actual.length) - head &&
    expected.at(-1 - tail) === actual.at(-1 - tail)
  )
    tail += 1;
  const part = (lines: readonly string[], mark: string): string[] => {
    const changed = lines.slice(head, lines.length - tail).map((line) => `${mark} ${line}`);
    return changed.length > most
      ? [...changed.slice(0, most), `${mark} (${changed.length - most} more lines)`]
      : changed;
  };
  const same = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [
    `line ${head + 1}:`,
    ...same(expected.slice(Math.max(0, head - context), head)),
    ...part(expected, '-'),
    ...part(actual, '+'),
    ...same(expected.slice(expected.length - tail, expected.length - tail + context)),
  ].join('\n');
}
