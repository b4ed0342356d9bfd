import type { Sentences } from './message.js';

const expectedWords = (expected: string): string | undefined =>
  expected ? `应填：${expected}` : undefined;

/** The object to which these keys lead. */
const objectAt = (keys: readonly string[]): string =>
  keys.length ? ` ${keys.map((key) => `"${key}"`).join(' 的 ')} ` : '最外层';

/** Sentences in Chinese about keys and values that the report's schema refuses. */
export const zhShape: Sentences<'missing-key' | 'unknown-key' | 'wrong-type'> = {
  'missing-key': ({ key, expected, corrected }) => [
    `缺少 "${key}"`,
    corrected ? `补上 "${key}": ${corrected}，再填数据` : expectedWords(expected),
  ],
  'unknown-key': ({ key, nearest, known, into, hasFigure }) => {
    const message = `不认识的键 "${key}"`;
    if (nearest) return [message, `是不是 "${nearest}"？`];
    if (into) return [message, `不在这里：把它和它的数据移到${objectAt(into)}的 { } 里`];
    const hints = known.length ? [`这里还可以用的键：${known.join('、')}`] : [];
    if (hasFigure) hints.push('把它的数据并到应填的一项里，再删去这个键');
    return [message, hints.length ? hints.join('；') : '删去这个键'];
  },
  'wrong-type': ({ found, expected, corrected }) => [
    `填的是${found}，类型不对`,
    corrected ? `写成 ${corrected}` : expectedWords(expected),
  ],
};
