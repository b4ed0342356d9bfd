import type { FontFault } from '../../core/fonts/font-error.js';
import type { FormatSettings } from '../../core/render/settings.js';
import { FONT_ROLES } from '../font-roles.js';
import { formatDuration } from './duration.js';
import { operand } from './operand.js';
import { overview } from './overview.js';
import { systemErrors } from './system-errors.js';

/** Headings of --help, by their English. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Report years, the last one included. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** What the progress line shows. */
export interface ProgressFigures {
  readonly done: number;
  readonly total: number;
  /** Undefined if it is not known yet. */
  readonly secondsLeft: number | undefined;
  /** Reports with errors. */
  readonly errors: number;
  /** Reports that could not be read or written. */
  readonly failures: number;
}

const duration = (seconds: number): string => formatDuration(seconds, ['小时', '分', '秒']);

/** Names that a line has room for. */
const MAX_NAMES = 20;

const shortList = (names: readonly string[]): string =>
  `${names.slice(0, MAX_NAMES).join('、')}${names.length > MAX_NAMES ? ' 等' : ''}`;

/** Everything the command line says in Chinese, apart from the problems of a report. */
export const zh = {
  /** Texts of --help. */
  help: {
    tagline: '把一份 JSON 报告做成政府信息公开工作年度报告的 Word、PDF 等正式文件',
    examples: '示例：',
    titles,
    usage: '<命令> [选项] [文件]…',
    commandUsage: '[选项]',
    help: '显示帮助',
    version: '显示版本号',
    helpCommand: '显示一个命令的帮助',
    quiet: '只写结果和错误，不写别的话',
    lang: '提示信息的语言：zh 或 en',
    build: (extensions: readonly string[]) => `检查报告，生成成品（${extensions.join('、')}）`,
    check: '只检查，不生成文件',
    init: '写出一份待填写的报告，或者在表格软件里填写的 .xlsx 填报表',
    page: '写出填报网页：一个 .html 文件，双击在浏览器里打开，不用安装，不用联网',
    pageOutput: '要写的文件，不给则是 nianbao.html；- 写到标准输出',
    doctor: '检查运行环境：Node、字体',
    completion: '写出命令行补全脚本（按 Tab 键补全命令、选项和文件）',
    shell: '用的是哪一种命令行：bash、zsh 或 fish',
    inputs: '报告文件、填好的 .xlsx 填报表或文件夹；- 表示标准输入',
    initFile: '要写的文件；不给则写到标准输出',
    output: '输出的文件夹或文件；- 表示标准输出（须只有一种格式）；不给则写在报告旁边',
    format: (usual: readonly string[]) =>
      `输出格式，逗号分隔；all 是全部；不给则是 ${usual.join(',')}`,
    report: '检查结果的写法：text、json 或 github',
    strict: '有警告也不生成文件',
    previous:
      '上年的报告文件，或者放着上年报告的文件夹（按机关、文件名各找各的）：核对结转和现行有效的件数、雷同的文字',
    editionFile: '用自备的格式版本文件：照抄随包的一份，改过其中的规则',
    fix: '把有把握的更正（JSON 的标点和括号、标点、数字和日期写法、序号、段落）写回报告文件',
    font: '用本机关的字体文件代替自带的，角色=文件，可重复；角色：',
    formatOptions: {
      wordFaces:
        'Word 文件里的字体名：standard（方正小标宋简体、仿宋_GB2312、楷体_GB2312）或 windows（华文中宋、仿宋、楷体）；不给则是 standard',
      html: '网页的写法：page（整页，可以单独打开）或 fragment（片段，贴进网站的内容管理系统）；不给则是 page',
      ofdArchive: 'OFD 文件的类型写成 OFD-A（长期保存，GB/T 42133）',
    } satisfies Readonly<Record<keyof FormatSettings, string>>,
    jobs: '同时使用几个线程，不给则与处理器核数相同',
    shard: '只做 n 份中的第 i 份，用来分给几台机器，如 1/8',
    noEmbed: '成品里不带报告文件（不给则各带一份，供读回和核对）',
    read: '从成品读回报告文件：自己做的原样取出，别人做的 .docx、.pdf、.ofd、.xlsx、.html 按六个标题和三张表认出',
    readFile: '.docx、.pdf、.ofd、.xlsx 或 .html 文件；报告文件（用来做填报表）',
    readOutput: '要写的报告文件；扩展名是 .xlsx 时写成填报表；不给则写到标准输出',
    force: '要写的文件已经存在的，覆盖它',
    shown: '不取所带的报告文件，只按看得见的内容认',
    verify: '照成品所带的报告重新生成，逐字节核对；不同的，逐格逐段比较',
    documents: (extensions: readonly string[]) => `成品文件（${extensions.join('、')}）`,
    against: '用来核对的报告文件；不给则用成品所带的那一份',
    verifyBuilt: '写出之前重新读取成品，与报告核对',
    open: '写好以后用本机的程序打开（只用于一份报告）',
    watch: '报告改动一次就重新生成一次，出错也不停；按 Ctrl-C 结束',
    resume: '接着做：报告、选项、版本和成品都没有变的不再做（须用 -o 指明文件夹）',
    summaryFile: '把每份报告的结果写成一个 .json 或 .csv 文件',
    summaryCommand: '合并几份结果文件',
    summaries: '--summary 写出的 .json 文件',
    summaryOutput: '合并后的 .json 或 .csv 文件',
    year: '报告年度',
    agency: '机关名称',
    initPrevious:
      '上年的报告（报告文件，或者 .docx、.pdf、.ofd、.html、.xlsx）：照它填写机关名称、标题和上年结转',
    zeros: '数据先都填 0',
    initFormat: '报告文件 json，或者在表格软件里填写的 xlsx；不给则看文件的扩展名',
    sum: '把各部门的报告汇总成一份政府的报告',
    sumInputs: '各部门的报告或文件夹：.json、填好的 .xlsx，或者 .docx、.pdf、.ofd、.html 成品',
    sumAgency: '汇总报告的机关名称；用 --into 的不必给',
    sumOutput: '要写的报告文件；不给则写到标准输出',
    into: '把汇总的数据换进这份已经写好文字的报告，文字不动；不能与 -o 同用',
    verbose: '各项数据最多的机关全部列出，同名而没有读的文件也列出',
    sumYear: '汇总哪一年度；不给则取多数报告的年度',
    sumEdition: '按哪一版格式汇总，别的版本能折算的部分折算进来；不给则按年度确定，不折算',
    roster: '应报告的机关名单，一行一个，用来核对谁没有报告',
    includeInvalid: '有错误的报告也计入',
    trace: '把每个数据由哪些机关的数据相加写成一个 .csv 文件',
    overviewFile: '把各部门的申请、办理结果和争议画成一个 .html 网页',
    sumPrevious: '上年各部门报告的文件夹，网页里用来比较',
    parts: '各部门的报告或文件夹，逐格核对本报告是否等于它们之和，可重复',
  },
  noYear: '给出的文件里没有可以汇总的报告',
  tooLarge: (most: number) => `超过 ${most} MB`,
  badOverview: (f: string) => `网页的扩展名应是 .html：${f}`,
  notSummed: '没有汇总：先解决上面的问题',
  notCounted: (agency: string, f: string, errors: string) =>
    `没有计入：${agency}${agency === f ? '' : `（${f}）`}${errors ? `：${errors}` : ''}`,
  countedWithErrors: (agency: string, f: string, errors: string) =>
    `已计入，但有错误：${agency}（${f}）：${errors}`,
  notUsed: (f: string, why: string) => `没有用 ${f}：${why}`,
  passedOver: (f: string, taken: string) => `没有读 ${f}：同名的文件读的是 ${taken}`,
  missing: (agencies: readonly string[]) =>
    `没有报告的（${agencies.length}）：${agencies.join('、')}`,
  needsAgency: '缺少选项：--agency <name>；只给已有的政府报告换数据的，用 --into <file>',
  intoAlone: '--into 就写回那个文件，不能与 -o 同用',
  intoNotReport: (f: string) =>
    `--into 只能用于报告文件（.json）：${f}；填报表和成品先用 nianbao read 读成报告文件`,
  intoFaulty: (why: string) => `--into 的报告不能用，改正后再汇总：${why}`,
  overDepartment: (f: string, agency: string) =>
    `${f} 在要汇总的文件夹里，是${agency}的报告，没有写；它就是汇总报告的，用 --agency ${agency} 写明`,
  intoAgency: (f: string, found: string, given: string) =>
    `机关名称不一致：${f} 里是“${found}”，--agency 是“${given}”`,
  intoYear: (f: string, found: number, summed: number) =>
    `年度不一致：${f} 是 ${found} 年度的，汇总的是 ${summed} 年度；要汇总 ${found} 年度的，用 --year ${found}`,
  intoEdition: (f: string, found: string, summed: string) =>
    `格式版本不一致：${f} 用的是 ${found} 版，汇总用的是 ${summed} 版；按 ${found} 版汇总的，用 --edition ${found}`,
  figuresReplaced: (f: string, n: number) => (n ? `${f} 换了 ${n} 处：` : `${f} 没有变化`),
  figureReplaced: (place: string, before: string, after: string) =>
    `${place}：${before || '空白'} → ${after || '空白'}`,
  largest: (place: string, value: number, agency: string, share: number) =>
    `${place} ${value}：最多的是${agency}，占 ${share}%`,
  moreLargest: (n: number) => `另有 ${n} 项，用 --verbose 全部列出`,
  summed: (counted: number, left: number, open: number) =>
    `汇总了 ${counted} 份报告${left ? `，${left} 份没有计入` : ''}` +
    `${open ? `；文字部分有 ${open} 处【待撰写】` : ''}`,
  partsAlone: '--parts 只能用来核对一份报告',
  overview: overview.zh,
  unknownOption: (o: string, nearest: readonly string[]) =>
    `没有 ${o} 这个选项${nearest.length ? `，是不是 ${nearest.join('、')}？` : ''}`,
  unusedOption: (o: string, format: string) => `${o} 只用于 ${format}，而 --format 里没有它`,
  unknownCommand: (c: string, nearest: readonly string[]) =>
    `没有 ${c} 这个命令${nearest.length ? `，是不是 ${nearest.join('、')}？` : ''}`,
  missingArgument: (a: string) => `缺少参数：${a}`,
  missingOption: (o: string) => `缺少选项：${o}`,
  optionNeedsValue: (o: string) => `选项 ${o} 后面要有值`,
  excess: '参数太多',
  badChoice: (o: string, v: string, allowed: readonly string[]) =>
    `${o} 不能是 ${v}，可以是：${allowed.join('、')}`,
  badUsage: '命令的写法不对',
  seeHelp: '用 nianbao --help 查看用法',
  noInput: '没有给出报告文件',
  noReports: (d: string) => `文件夹里没有报告文件：${d}`,
  oneInput: (o: string) => `-o ${o} 是一个文件，只能对应一份报告`,
  formatMismatch: (o: string, f: string) => `-o ${o} 的扩展名与 --format ${f} 不一致`,
  stdoutOneFormat: '-o - 只能输出一种格式，请用 --format 指明',
  stdoutTerminal: '不在终端上显示二进制内容，请重定向到文件',
  stdoutReport: '-o - 不能与 --report json 同用：标准输出只能有一样东西',
  officeFiles: (files: readonly string[]) =>
    `没有读（报告要另存为 .xlsx 或写成 .json）：${files.join('、')}`,
  stdinTwice: '标准输入 - 只能给一次',
  sameOutput: (o: string, a: string, b: string) => `${a} 和 ${b} 都要写到 ${o}`,
  overInput: (o: string) => `输出会覆盖输入文件：${o}`,
  unreadable: (f: string, why: string) => `读不了 ${f}：${why}`,
  unwritable: (f: string, why: string) => `写不了 ${f}：${why}`,
  readOnlyFile: '这是只读文件',
  unusable: (f: string, why: string) => `${f ? `用不了 ${f}：` : '读写文件出错：'}${why}`,
  noCurrentFolder: '当前文件夹已经不存在，请换一个文件夹再运行',
  outside: (f: string, where: string) => `不写 ${f}：符号链接把它引到了输出文件夹之外（${where}）`,
  notOpened: (f: string, why: string) => `打不开 ${f}（${why}），请自己打开`,
  madeSafe: (name: string) => `标题不能全部用作文件名，改成了 ${name}`,
  keptNotes: (copy: string) => `换掉了原来的附注，换之前的文件留作 ${copy}`,
  otherAgency: (f: string, agency: string) =>
    `${f} 是${agency}的报告，机关名称已换；请核对前言和上年结转`,
  keptCopy: (f: string, copy: string) =>
    `${f} 生成以后有人改过（或者不是本软件生成的），原来的留作 ${copy}`,
  exists: (f: string) => `${f} 已经存在，不覆盖`,
  existsForce: (f: string) => `${f} 已经存在，没有覆盖；确要覆盖的，加上 --force`,
  previousStdin:
    '--previous 是文件夹时，报告不能来自标准输入：请写报告的文件名，或者写上年那一份报告',
  previousTaken: (f: string) => `上年报告取的是 ${f}`,
  previousMissing: (files: readonly string[]) =>
    `没有找到上年报告、不与上年比较的（${files.length}）：${shortList(files)}`,
  previousUnclear: (files: readonly string[]) =>
    `上年的文件夹里有几份都对得上、没有比较的（${files.length}）：${shortList(files)}`,
  previousUnused: (files: readonly string[]) =>
    `上年的文件夹里没有用上的（${files.length}）：${shortList(files)}`,
  badPrevious: (why: string) => `上年报告不能用：${why}`,
  badEditionFile: (f: string, why: string) => `${f} 不能用作格式版本文件："${why}"`,
  changedMeanwhile: (f: string) => `${f} 读入以后被别的程序改过，没有写；请再运行一次`,
  fixWorkbook: (f: string) => `--fix 只改报告文件（.json）；${f} 请在表格软件里改`,
  fixStdin: '--fix 要改写文件，不能用于标准输入',
  fixed: (what: string) => `已更正 ${what}`,
  fixedOthers: (count: number) => `另外还更正了 ${count} 处`,
  badFontPair: (p: string) => `字体应写成“角色=文件”：${p}`,
  badFont: (what: string, why: string) => `字体不能用：${what}：${why}`,
  fontFaults: {
    'unknown-role': `没有这个角色，可以是：${FONT_ROLES.join('、')}`,
    collection: '这是几个字体合在一起的文件，请先取出其中的单个字体',
    damaged: '不是字体文件，或者已经损坏',
    incomplete: '不是完整的 TrueType 字体，不能放进 OFD',
  } satisfies Readonly<Record<Exclude<FontFault, 'unreadable'>, string>>,
  initExtension: (f: string) => `init 只写报告文件 .json 或填报表 .xlsx：${f}`,
  emptyAgency: '机关名称是空的',
  badYear: (y: number, { first, last }: YearRange) =>
    `${y} 不是报告年度，应在 ${first} 到 ${last} 之间`,
  notLastYear: (f: string, found: number, year: number) =>
    `${f} 是 ${found} 年度的报告，不是 ${year} 年度的上年报告`,
  takenOver: (year: number, figures: number, hasPreface: boolean) =>
    `照 ${year} 年度的报告填写了机关名称、各级标题` +
    `${hasPreface ? '、前言（只改了年度，请核对）' : ''}` +
    `${figures ? `，上年结转 ${figures} 格取自它的结转下年度` : '；它没有结转下年度的数据'}`,
  noForm: (y: number, first: number) => `${y} 年没有统一的报告格式，统一格式从 ${first} 年度起施行`,
  badEpoch: (v: string) => `SOURCE_DATE_EPOCH 应是秒数：${v}`,
  openOne: '--open 只用于一份写成文件的报告',
  watchStdin: '--watch 不能用于标准输入',
  watching: '等着报告改动，改了就重新生成；按 Ctrl-C 结束',
  operand: operand.zh,
  stdinAlone: '标准输入 - 不能与其他文件一起给出',
  outOfMemory: '没能做完：内存不够',
  lostThread: '没能做完：处理它的线程中途退出了',
  resumeFolder: '--resume 须用 -o 指明输出的文件夹',
  badShard: (s: string) => `--shard 应写成 i/n，i 从 1 到 n：${s}`,
  badSummary: (f: string) => `结果文件的扩展名应是 .json 或 .csv：${f}`,
  notSummary: (f: string) => `不是 --summary 写出的 .json 文件：${f}`,
  mixedSummaries: (versions: readonly string[]) =>
    `几份结果文件出自不同的版本：${versions.join('、')}`,
  twiceInSummaries: (f: string) => `有一份报告在几份结果文件里都有：${f}`,
  summaryColumns: ['文件', '机关', '年度', '结果', '错误', '警告', '页数', '第一个问题'],
  progress: ({ done, total, secondsLeft, errors, failures }: ProgressFigures) =>
    `${done}/${total} 份，${Math.floor((100 * done) / total)}%` +
    `${secondsLeft === undefined ? '' : `，约剩 ${duration(secondsLeft)}`}` +
    `，错误 ${errors}，失败 ${failures}`,
  schemaHint: (path: string) =>
    `$schema 只供编辑器提示，指向本机的 ${path}；\n` +
    '    报告寄给别人，检查和生成不受影响；他的编辑器也要提示的，把那个文件放在报告旁边，$schema 改成它的文件名',
  stopped: (done: number, total: number) => `已停下：${total} 份中做完了 ${done} 份`,
  goOn: '同一条命令再运行一次，就接着做',
  goOnWithResume: '同一条命令加上 --resume 再运行一次，就接着做',
  goOnWithFolder: '用 -o 指明输出的文件夹并加上 --resume 的，停下以后可以接着做',
  severity: { error: '错误', warning: '警告' },
  waived: (reason: string) => `已写明理由：${reason}`,
  identical: (file: string) => `${file}：逐字节相同`,
  located: (place: string, message: string) => `${place}：${message}`,
  failed: (f: string, counts: string, place: string, why: string) =>
    `${f}：${counts ? `${counts}，第一处是` : ''}${place ? `${place}，` : ''}${why}`,
  countByPart: (counts: readonly (readonly [string, number])[], severity: string) =>
    `${counts.map(([part, n]) => `${part || '文件'} ${n} 处`).join('，')}${severity}`,
  doubt: (f: string, what: string, where: string) => `${f}：${what}${where ? `（${where}）` : ''}`,
  defect: (details: string) => `程序出错，请把这段内容告诉开发者：${details}`,
  summary: (ok: number, failed: number) =>
    `${ok + failed} 份报告：${ok} 份完成${failed ? `，${failed} 份有错误` : ''}`,
  systemErrors: systemErrors.zh,
  unknownError: (code: string) => `原因不明（系统代码 ${code}）`,
  doctorNode: (v: string, ok: boolean) => `Node ${v}${ok ? '' : '：版本太低，需要 20.19 以上'}`,
  doctorEdition: (e: string, years: string) => `${e} 版格式：${years}`,
  doctorFont: (role: string, path: string, n: number) => `字体 ${role}：${path}（${n} 字）`,
  doctorOwn: '本机关指定',
  doctorAltered: '与发布时不同',
  good: '正常',
  bad: '有问题',
};

export type Messages = typeof zh;
