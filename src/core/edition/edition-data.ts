/** Made of schemas/edition.schema.json by `npm run types`: edit the schema, not this. */

export type Key = string;
export type CellData = TextCellData | FigureCellData | SeriesCellData;
/** item 条例条款；head 栏目名；label 行名；note 表内说明 */
export type TextKind = 'item' | 'head' | 'label' | 'note';
export type Span = number;
/** count 件数；change 增减数，可为负；amount 金额，可带小数 */
export type FigureKind = 'count' | 'change' | 'amount';
/** 数据在报告文件中的位置（JSON Pointer）；写到上一级时，指其下各行 */
export type Pointer = string;
/** 固定不变的规则名，也是所报问题的代号 */
export type RuleId = string;
/** 不写为 true；false 是这一版不查的规则，自备的格式版本文件可以改为 true */
export type RuleEnabled = boolean;
export type RuleData =
  | SeriesSumRule
  | TotalSumRule
  | TextRule
  | PercentRule
  | TopicsRule
  | LengthRule
  | PeriodRule
  | YearsRule
  | OwnYearRule
  | LeftOverRule
  | WordsRule
  | LimitRule
  | DateRule;
export type Severity = 'error' | 'warning';
/** 规则说的是什么，也印在 docs/rules.md 里 */
export type RuleTitle = string;
/** 哪一份文件有这个要求 */
export type RuleSource = string;
/** 一种说法，照着写；{组名}、[ ]、… 见 CONTRIBUTING.md */
export type Phrase = string;
export type Phrases = Phrase[];
export type Meanings = Meaning[];

/** 报告格式版本：一个版本的政府信息公开工作年度报告格式：适用年度、标题、六个部分、三张表和勾稽关系。软件中凡随版本变化的内容都在这样的文件里。 */
export interface EditionData {
  $schema?: string;
  /** 版本号：即启用年度，也是文件名 */
  edition: string;
  /** 印发文件的字号 */
  notice: string;
  /** 格式文件名称 */
  form: string;
  /** 适用的报告年度 */
  years: {
    /** 首个年度 */
    from: number;
    /** 末个年度：仍在施行的版本不写 */
    to?: number;
  };
  /** 标题的式样：{agency} 代表机关名称，{year} 代表报告年度 */
  title: string;
  /** 成组的栏：表中反复出现的一组数据栏：各分项的键和总计的键，按表中从左到右的次序 */
  series: {
    [k: string]: SeriesData;
  };
  /** 各部分：次序即报告中的次序；没有表的部分是文字 */
  sections: SectionData[];
  /** 汇总图表：汇总各部门报告时画哪些图、列哪些表 */
  overview: OverviewData[];
  /** 勾稽关系：字符串是 common-rules.json 中规则的 id，代表这一 id 的全部规则；写 id 和 enabled 的，说明查不查；本版本特有的规则写全 */
  rules: (RuleId | CommonRule | RuleData)[];
}
/** 一组栏：各分项的键和总计的键 */
export interface SeriesData {
  parts: Key[];
  total: Key;
}
export interface SectionData {
  key: Key;
  /** 标题：连同序号，一字不差 */
  heading: string;
  /** 填写说明 */
  description: string;
  /** 可以折算的版本：本部分的数据可以由这些版本的报告折算：同一数据直接取用，细分的各项相加；没有写明的版本口径不同，不能相加 */
  convertsFrom?: string[];
  table?: TableData;
}
export interface TableData {
  /** 表名：提示信息里用的称呼，如“表三” */
  name: string;
  /** 各列宽度的比例 */
  widths: number[];
  /** 跨页时重复的表头行数 */
  headerRows: number;
  /** 字号（磅） */
  fontSize: number;
  /** 最小行高（磅） */
  rowHeight: number;
  /** 行名的对齐：不写为居中 */
  labelAlign?: 'left' | 'center';
  /** 各行：每行从左到右只写起始于本行的单元格，被合并单元格占去的位置不写 */
  rows: CellData[][];
}
export interface TextCellData {
  kind: TextKind;
  text: string;
  /** text 中用楷体的部分 */
  aside?: string;
  /** 竖排 */
  vertical?: boolean;
  rowspan?: Span;
  colspan?: Span;
}
export interface FigureCellData {
  figure: FigureKind;
  key: Pointer;
  /** 栏目名已写明的单位 */
  unit?: string;
  rowspan?: Span;
  colspan?: Span;
}
export interface SeriesCellData {
  /** 从左到右占用这一组的每一栏 */
  series: string;
  key: Pointer;
}
export interface OverviewData {
  title: string;
  /** 写到上一级的位置，指其下各行的这一栏 */
  column?: string;
  series: {
    name: string;
    figures: Pointer[];
  }[];
}
/** editions/common-rules.json 中这一 id 的全部规则，以及这一版查不查 */
export interface CommonRule {
  id: RuleId;
  enabled: RuleEnabled;
}
/** 一组栏的每一处：各分项之和等于总计 */
export interface SeriesSumRule extends AnyRule {
  kind: 'sum';
  /** 总计不写时由此算出 */
  fillsTotal?: boolean;
  series: Key;
}
export interface AnyRule {
  id: RuleId;
  severity: Severity;
  title: RuleTitle;
  enabled?: RuleEnabled;
  source?: RuleSource;
}
/** total 等于 parts 与 previous 之和减去 minus */
export interface TotalSumRule extends AnyRule {
  kind: 'sum';
  /** 总计不写时由此算出 */
  fillsTotal?: boolean;
  /** 对这一组的每一栏分别成立 */
  each?: string;
  total: Pointer;
  parts?: Pointer[];
  minus?: Pointer[];
  /** 上年报告中的数据 */
  previous?: Pointer[];
}
/** 文中的件数与表中相符；没有件数的说法即 0 件。同一句前面要有 given */
export interface TextRule extends AnyRule {
  kind: 'text';
  says: Phrases;
  given?: Phrases;
  unless?: Exceptions;
  means: Meanings;
  examples?: Examples;
}
/** 不计之处：同一句、同一小句到此为止有的，紧接在前、在后的；but 是看着像、其实不算的 */
export interface Exceptions {
  sentence?: Phrases;
  clause?: Phrases;
  before?: Phrases;
  after?: Phrases;
  but?: Phrases;
}
/** 说的是表中哪些数据；words 是说法里的 {项}，只有一种意思的不写；一个说法里有几个 {项} 的，是它们之和 */
export interface Meaning {
  words?: Phrases;
  column?: Key;
  columns?: Key[];
  /** 文中的件数等于其中任何一组之和即可；本版本的表没有的那一组不算 */
  sums: string[][];
}
/** 例句，由测试核对；应当指出的字在【】里，后面是各处的件数或百分数。表中的数据见 example-figures.json */
export interface Examples {
  must: (string | number)[][];
  mustNot: string[];
}
/** 文中的百分数是件数占表中数据的比例 */
export interface PercentRule extends AnyRule {
  kind: 'percent';
  says: Phrases;
  given?: Phrases;
  unless?: Exceptions;
  means: Meanings;
  examples?: Examples;
}
/** 这一部分应当提到的事 */
export interface TopicsRule extends AnyRule {
  kind: 'topics';
  section: Key;
  topics: {
    name: string;
    pattern: string;
  }[];
}
/** 这一部分的字数 */
export interface LengthRule extends AnyRule {
  kind: 'length';
  section: Key;
  most?: number;
  least?: number;
}
/** 文中的统计期限 */
export interface PeriodRule extends AnyRule {
  kind: 'period';
  pattern: string;
  fromDay: string;
  toDay: string;
}
/** 这一部分提到的年份是报告年度 */
export interface YearsRule extends AnyRule {
  kind: 'years';
  section: Key;
  /** 不算的年份：发文字号、书名号内、年份区间等 */
  except: string;
}
/** 这一部分的句子以上年开头（opens 的 {年份}），就应当提到报告年度 */
export interface OwnYearRule extends AnyRule {
  kind: 'ownYear';
  section: Key;
  opens: Phrases;
  unless?: OpeningExceptions;
}
/** 紧接在年份后面，就不指全年的 */
export interface OpeningExceptions {
  after?: Phrases;
}
/** 只说上年（opens 的 {年份}）的句子里，件数不是本年的；这样的句子不与本年的表核对 */
export interface LeftOverRule extends AnyRule {
  kind: 'leftOver';
  opens: Phrases;
  unless?: YearExceptions;
}
/** 紧接在年份后面，就不指全年的；同一句有了，就也说本年的 */
export interface YearExceptions {
  after?: Phrases;
  sentence?: Phrases;
}
/** 这一版格式已经改了的说法 */
export interface WordsRule extends AnyRule {
  kind: 'words';
  words: {
    /** 正则表达式，对去掉空白的文字 */
    pattern: string;
    /** 这一版的说法；没有相应的不写 */
    instead?: string;
  }[];
}
/** 数据的上限和小数位数 */
export interface LimitRule extends AnyRule {
  kind: 'limit';
  figures: Pointer[];
  most?: number;
  decimals?: number;
  /** 只对名称如此的机关 */
  agencies?: string;
  unless?: string;
}
/** 公布的最后日期，报告年度次年的 MM-DD */
export interface DateRule extends AnyRule {
  kind: 'date';
  offices: string;
  governments: string;
  /** 政府的名称如此；其余是部门 */
  isGovernment: string;
}
