import type { Language } from '../language.js';

/** Names of what a finished document may have that its report does not account for. */
export const doubtWords = {
  action: { zh: '脚本或自动动作', en: 'a script or action' },
  annotation: { zh: '批注或图章', en: 'a comment or stamp' },
  attachment: { zh: '另外的附件', en: 'another attachment' },
  bookmarks: { zh: '书签', en: 'bookmarks' },
  clip: { zh: '裁切', en: 'clipping' },
  colour: { zh: '颜色', en: 'colour' },
  encrypted: { zh: '加密', en: 'encryption' },
  font: { zh: '字体', en: 'a font' },
  'form-field': { zh: '表单', en: 'a form field' },
  'form-object': { zh: '嵌入的图形', en: 'an embedded drawing' },
  'hidden-text': { zh: '看不见的文字', en: 'invisible text' },
  layer: { zh: '图层', en: 'a layer' },
  line: { zh: '线条', en: 'a line' },
  'line-style': { zh: '线条的样子', en: 'the look of a line' },
  metadata: { zh: '文件属性', en: 'file properties' },
  missing: { zh: '少了的内容', en: 'something missing' },
  'odd-operator': { zh: '不认识的绘图指令', en: 'an unknown operator' },
  'other-part': { zh: '多出的部分', en: 'a part' },
  'other-words': { zh: '代替显示文字的文字', en: 'words in place of those shown' },
  page: { zh: '页数', en: 'the number of pages' },
  'page-box': { zh: '页面的大小', en: 'the size of a page' },
  'page-order': { zh: '页的顺序', en: 'the order of pages' },
  'page-turned': { zh: '转过的页', en: 'a turned page' },
  picture: { zh: '图片', en: 'a picture' },
  place: { zh: '位置', en: 'a position' },
  repacked: { zh: '重新写过、内容相同', en: 'the same, written again' },
  revision: { zh: '文件末尾追加的修改', en: 'a revision at the end of the file' },
  shading: { zh: '渐变', en: 'shading' },
  shape: { zh: '色块或图形', en: 'a shape' },
  size: { zh: '字号', en: 'the size of text' },
  structure: { zh: '不合规范的文件结构', en: 'an irregular file structure' },
  tags: { zh: '结构标签', en: 'structure tags' },
  text: { zh: '多出的文字', en: 'more text' },
  transparency: { zh: '透明或叠加效果', en: 'transparency' },
  unexplained: { zh: '说不出在哪里的改动', en: 'a change that no reason was found for' },
  view: { zh: '打开时的样子', en: 'how it opens' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a doubt is about. */
export type DoubtKind = keyof typeof doubtWords;
