import type { ReadError } from '../extract/zip-xml.js';
import type { Language } from '../problem/language.js';
import type { ReadFinding } from '../recognise/recognise.js';
import type { Difference } from './compare.js';

type Told = Pick<Difference, 'expected' | 'found'>;

const quoted = (text: string): string => `“${text}”`;

/** What is said of documents that are read back. */
const zh = {
  differences: {
    text: ({ expected, found }: Told) => `应为${quoted(expected)}，成品上是${quoted(found)}`,
    cell: ({ expected, found }: Told) =>
      `应为${expected ? quoted(expected) : '空白'}，成品上是${found ? quoted(found) : '空白'}`,
    missing: ({ expected }: Told) => `成品上没有${expected ? quoted(expected) : '这一格'}`,
    extra: ({ found }: Told) => `成品上多出${found ? quoted(found) : '一格'}`,
    shape: ({ expected, found }: Told) => `单元格应占 ${expected}（行×列），成品上占 ${found}`,
  },
  carriedOther: '成品所带的报告文件与这一份不同',
  carriedDigest: '成品所带的报告文件与生成时的内容不符（或由别的版本生成）',
  at: (place: string) => `（成品${place}）`,
  /** What was doubtful in a document that others made. */
  doubts: {
    'other-heading': ({ found, data }) => `标题“${found}”当作“${data?.heading}”`,
    'no-heading': ({ data }) => `没有找到标题“${data?.heading}”`,
    'no-agency': ({ found }) => `标题“${found}”里没有机关名称，请补上`,
    'stray-text': ({ found }) => `有一段不属于报告格式的文字没有读入：“${found}”`,
    'missing-row': ({ data }) => `没有找到这一行：${data?.name}，按没有填写处理`,
    'extra-row': ({ found }) => `格式里没有这一行，没有读入：“${found}”`,
    'merged-rows': ({ found, data }) => `“${found}”只有一行，数据记在“${data?.name}”，其余各行记 0`,
    'blank-mark': ({ found }) => `“${found.trim()}”当作没有填写`,
    'no-figure': ({ found }) => `“${found.trim()}”不是数据，按没有填写处理`,
    'number-in-text': ({ found }) => `“${found}”开头像序号，但不是标题，照原样读入`,
    'level-skipped': ({ found }) => `标题“${found}”跳了层次，已提上来`,
  } as Record<string, (finding: ReadFinding) => string>,
  errors: {
    'too-large': '文件太大，或解开后太大',
    'not-zip': '不是完整的 .docx 或 .xlsx 文件',
    'not-docx': '里面没有 Word 正文或工作表',
    'not-pdf': '不是完整的 PDF 文件',
    encrypted: 'PDF 加了密码',
    'no-text': 'PDF 里没有文字（可能是扫描件）',
    table: '表格的线框不全，读不出单元格',
    doctype: '含有 DOCTYPE 或实体定义，不读',
    xml: '里面的 XML 不完整',
    unknown: '不是 .docx、.pdf、.xlsx 或 .html 文件',
    'not-report': '里面没有年度报告的三张表',
    'not-form': '不是 nianbao 的填报表（封面、文字和三张表）；别的文件先用 nianbao read 读成报告',
    'no-title': '没有找到写明年度的报告标题',
    'nothing-carried': '成品没有带报告文件，请用 --against 指明',
    faulty: '用来核对的报告文件有错误',
  } as Record<string, string>,
};

const en: typeof zh = {
  differences: {
    text: ({ expected, found }) => `should be “${expected}”, shows “${found}”`,
    cell: ({ expected, found }) =>
      `should be ${expected ? `“${expected}”` : 'blank'}, shows ${found ? `“${found}”` : 'a blank'}`,
    missing: ({ expected }) => `does not show ${expected ? `“${expected}”` : 'this cell'}`,
    extra: ({ found }) => `shows ${found ? `“${found}”` : 'a cell'} too many`,
    shape: ({ expected, found }) =>
      `the cell should take ${expected} (rows × columns), takes ${found}`,
  },
  carriedOther: 'the report file within is another one',
  carriedDigest:
    'the report file within does not give what the document was made to show (or another version made it)',
  at: (place) => ` (${place})`,
  doubts: {
    'other-heading': ({ found, data }) => `the heading “${found}” was taken for “${data?.heading}”`,
    'no-heading': ({ data }) => `no heading “${data?.heading}”`,
    'no-agency': ({ found }) => `the title “${found}” names no agency: please add it`,
    'stray-text': ({ found }) =>
      `a paragraph that is no part of the form was not taken: “${found}”`,
    'missing-row': ({ data }) => `no such row: ${data?.name}; taken as not filled`,
    'extra-row': ({ found }) => `the form has no such row, not taken: “${found}”`,
    'merged-rows': ({ found, data }) =>
      `“${found}” is one row: its figures went to “${data?.name}”, 0 to the others`,
    'blank-mark': ({ found }) => `“${found.trim()}” was taken as not filled`,
    'no-figure': ({ found }) => `“${found.trim()}” is no figure; taken as not filled`,
    'number-in-text': ({ found }) =>
      `“${found}” begins like a number but is no heading; taken as it is`,
    'level-skipped': ({ found }) => `the heading “${found}” skipped a level and was raised`,
  },
  errors: {
    'too-large': 'the file is too large, or becomes so when unpacked',
    'not-zip': 'not a whole .docx or .xlsx file',
    'not-docx': 'there is no Word document or sheet within',
    'not-pdf': 'not a whole PDF file',
    encrypted: 'the PDF wants a password',
    'no-text': 'the PDF has no text (a scan, perhaps)',
    table: 'the lines of a table do not close its cells',
    doctype: 'it has a DOCTYPE or entities, which are not read',
    xml: 'the XML within is not whole',
    unknown: 'no .docx, .pdf, .xlsx or .html file',
    'not-report': 'the three tables of a yearly report are not in it',
    'not-form':
      'not a form of nianbao (cover, prose and three tables); turn other files into reports with nianbao read first',
    'no-title': 'no title of a report that names its year',
    'nothing-carried': 'no report file within; name one with --against',
    faulty: 'the report file to compare with has errors',
  },
};

export const readWords: Readonly<Record<Language, typeof zh>> = { zh, en };

/** Why a document cannot be read, in words. */
export const whyNot = ({ code, message }: ReadError, language: Language): string =>
  `${readWords[language].errors[code] ?? code}${message ? `（${message}）` : ''}`;
