import { isDeepStrictEqual } from 'node:util';
import type { Block, Document, Table } from '../../src/core/document/document.js';
import { textOf, visibleLines } from '../../src/core/document/text.js';
import { checkReport, compose, readReport } from '../../src/index.js';
import { type Report, sampleReport } from './render-samples.js';

/** A report as agencies publish it: its parts as they stand, line by line. */
export interface PublishedReport {
  readonly agency: string;
  /** What a site calls it. */
  readonly name: string;
  /** Lines of the title, and what stands right below it. */
  readonly title: readonly string[];
  /** The preface and the sections. */
  readonly blocks: readonly Block[];
  /** Lines below the last section. */
  readonly signature: readonly string[];
}

type TitleLines = (agency: string, year: number) => readonly string[];

/** Titles of published reports, line by line. */
export const titles: Readonly<Record<string, TitleLines>> = {
  usual: (a, y) => [`${a}${y}年政府信息公开工作年度报告`],
  'two lines': (a, y) => [a, `${y}年政府信息公开工作年度报告`],
  'three lines': (a, y) => [a, `${y}年政府信息公开工作`, '年度报告'],
  'year below': (a, y) => [`${a}政府信息公开工作年度报告`, `（${y}年度）`],
  'year above': (a, y) => [a, `${y}年`, '政府信息公开工作年度报告'],
  年报: (a, y) => [`${a}${y}年政府信息公开年报`],
  年度工作报告: (a, y) => [`${a}${y}年度政府信息公开年度工作报告`],
  公开工作报告: (a, y) => [`${a}${y}年政府信息公开工作报告`],
  政务信息公开: (a, y) => [`${a}${y}年政务信息公开年度报告`],
  关于: (a, y) => [`${a}关于${y}年度政府信息公开工作的报告`],
  公布: (a, y) => [`${a}关于公布${y}年政府信息公开工作年度报告的公告`],
  'no agency': (_, y) => [`${y}年政府信息公开工作年度报告`],
  'no agency, year below': (_, y) => ['政府信息公开工作年度报告', `（${y}年）`],
  'Chinese digits': (a, y) => [`${a}${chinese(y)}年政府信息公开工作年度报告`],
  'name in two': (a, y) => [a.slice(0, 3), `${a.slice(3)}${y}年`, '政府信息公开工作年度报告'],
};

const chinese = (year: number): string =>
  [...String(year)].map((d) => '〇一二三四五六七八九'.charAt(Number(d))).join('');

/** Lines below the title and at the end, for a date of 20 January. */
interface Signing {
  readonly below?: readonly string[];
  readonly end: readonly string[];
  /** Whether there is no signature. */
  readonly isNone?: boolean;
}
type SignatureLines = (agency: string, year: number) => Signing;

/** Signatures of published reports, wherever they stand. */
export const signatures: Readonly<Record<string, SignatureLines>> = {
  'two lines': (a, y) => ({ end: [a, `${y}年1月20日`] }),
  'one line': (a, y) => ({ end: [`${a}　　${y}年1月20日`] }),
  'date first': (a, y) => ({ end: [`${y}年1月20日`, a] }),
  'date first on one line': (a, y) => ({ end: [`${y}年1月20日　${a}`] }),
  'over lines': (a, y) => ({ end: [a.slice(0, 3), a.slice(3), `${y}年`, '1月20日'] }),
  blanks: (a, y) => ({ end: [[...a].join('&nbsp;'), `${y} 年 1 月 20 日`] }),
  'Chinese digits': (a, y) => ({ end: [a, `${chinese(y)}年一月二十日`] }),
  seal: (a, y) => ({ end: [`${a}（盖章）`, `${y}年1月20日`] }),
  'full width': (a, y) => ({ end: [a, `${y}年１月２０日`] }),
  'below the title': (_, y) => ({ below: [`（${y}年1月20日）`], end: [] }),
  'before a remark': (a, y) => ({ end: [a, `${y}年1月20日`, '（此件公开发布）'] }),
  'before attachments': (a, y) => ({ end: [a, `${y}年1月20日`, '附件：统计表.xls'] }),
  'after attachments': (a, y) => ({ end: ['附件：统计表', a, `${y}年1月20日`] }),
  none: () => ({ end: [], isNone: true }),
};

/** The value of a sample's report under another title and signature, as it should be read. */
export function wantedReport(sample: string, title: string, signature: string): Report {
  const { $schema, waive, signature: _, ...report } = sampleReport(sample);
  const { isNone } = signed(report, signature);
  return {
    ...report,
    title: titled(report, title).join(''),
    ...(isNone ? {} : { signature: { date: `${report.year + 1}-01-20` } }),
  };
}

const titled = ({ agency, year }: Report, title: string): readonly string[] =>
  (titles[title] as TitleLines)(agency, year);
const signed = ({ agency, year }: Report, signature: string): Signing =>
  (signatures[signature] as SignatureLines)(agency, year + 1);

/** A sample's report under another title and signature, as it is published. */
export function publishedReport(sample: string, title: string, signature: string): PublishedReport {
  const report = sampleReport(sample);
  const { below = [], end } = signed(report, signature);
  return {
    agency: report.agency,
    name: titled(report, title).join(''),
    title: [...titled(report, title), ...below],
    blocks: composed(report).blocks.filter((b) => b.type !== 'title' && b.type !== 'signature'),
    signature: end,
  };
}

/** The text of each paragraph, and the tables between them. */
export const sectionsOf = (blocks: readonly Block[]): (string | Table)[] =>
  blocks.flatMap((b): (string | Table)[] => {
    if (b.type === 'heading') return [b.text];
    if (b.type === 'paragraph') return [textOf(b.runs)];
    return b.type === 'table' ? [b] : [];
  });

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What of a report was read otherwise than it should be, part by part. */
export function differences(wanted: Report, found: Report): string[] {
  const [shown, shouldShow] = [partsOf(found), partsOf(wanted)];
  return Object.keys({ ...shown, ...shouldShow })
    .filter((key) => !isDeepStrictEqual(shown[key], shouldShow[key]))
    .map((key) => `${key}: ${JSON.stringify(shown[key])} for ${JSON.stringify(shouldShow[key])}`);
}

/** A report by its parts as they are shown: figures with their totals, headings with numbers. */
function partsOf(report: Report): Report {
  const document = composed(report);
  const parts: Report = { agency: report.agency, year: report.year, signature: report.signature };
  let part = 'title';
  for (const block of document.blocks) {
    if (block.type === 'heading' && block.level === 1) part = block.text;
    const lines = visibleLines({ ...document, blocks: [block] }).map(bare);
    parts[part] = [...(parts[part] ?? []), ...lines];
  }
  return parts;
}

function composed(report: Report): Document {
  const { report: checked, problems } = checkReport(readReport(report));
  if (!checked) throw new Error(problems.map((p) => `${p.place} ${p.message}`).join('\n'));
  return compose(checked);
}
