import { codePointOf } from '../../problem/code-point.js';
import type { Finding } from '../../problem/problem.js';
import { pointerStep } from '../../source/json.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

const nameOf = (char: string): string =>
  /\p{Surrogate}/u.test(char)
    ? '残缺的代理项'
    : /[\n\r]/.test(char)
      ? '换行'
      : char === '\t'
        ? '制表符'
        : /[\ufffe\uffff]/.test(char)
          ? '非字符'
          : '控制字符';

/** Finds characters that no document can hold: controls (XML 1.0 2.2), lone surrogates, noncharacters. */
export function checkText(value: unknown, pointer = ''): Finding[] {
  if (typeof value === 'string') {
    const char = value.match(forbidden)?.[0];
    return char === undefined
      ? []
      : [
          {
            code: 'character',
            severity: 'error',
            pointer,
            data: { codePoint: codePointOf(char), name: nameOf(char) },
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    checkText(child, `${pointer}/${pointerStep(key)}`),
  );
}
