import type { ProofMessages } from './document-message-data.js';
import { doubtWords } from './doubt-words.js';
import type { Sentences } from './message.js';

const doubted = ({ kind, detail }: ProofMessages['not-vouched']): string =>
  `${doubtWords[kind].zh}${detail ? `（${detail}）` : ''}`;

/** Why the bytes of an untouched document may be others. */
const obstacles = {
  program: () => '由本软件的别的版本生成',
  edition: () => '生成时用了自备的格式版本文件',
  font: (role: string) => `生成时用的字体 ${role} 不在手头`,
  recipe: () => '没有记下是怎样生成的',
} as const;

/** Comes after what the bytes of a document say. */
const sameWords = (isSame: boolean): string => (isSame ? '；文字和数据与报告一致' : '');

/** Sentences in Chinese about what the bytes of a finished document prove. */
export const zhProofs: Sentences<keyof ProofMessages> = {
  'changed-document': ({ isSame }) => [`生成后改动过${sameWords(isSame)}`],
  'not-provable': ({ reason, role, isSame }) => [
    `不能逐字节核对：${obstacles[reason](role)}${sameWords(isSame)}`,
    reason === 'font' ? `用 --font ${role}=文件 指明` : undefined,
  ],
  'not-vouched': (data) => [`不能担保：${doubted(data)}`],
  'harmless-change': (data) => [`不影响内容的改动：${doubted(data)}`],
};
