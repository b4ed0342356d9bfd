import { FONT_ROLES } from '../font-roles.js';
import { formatDuration } from './duration.js';
import { operand } from './operand.js';
import { overview } from './overview.js';
import { systemErrors } from './system-errors.js';
import type { Messages } from './zh.js';

const duration = (seconds: number): string => formatDuration(seconds, ['h', 'min', 's']);

/** Names that a line has room for. */
const MAX_NAMES = 20;

const shortList = (names: readonly string[]): string =>
  `${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ' …' : ''}`;

const didYouMean = (names: readonly string[]): string =>
  names.length ? `, did you mean ${names.join(' or ')}?` : '';

/** Everything the command line says in English, apart from the problems of a report. */
export const en: Messages = {
  /** Texts of --help. */
  help: {
    tagline:
      'turns one JSON report into the official Word and PDF files of a Chinese government ' +
      'information disclosure report',
    examples: 'Examples:',
    titles: {},
    usage: '<command> [options] [file]…',
    commandUsage: '[options]',
    help: 'show help',
    version: 'show the version',
    helpCommand: 'show help for a command',
    quiet: 'print only results and errors',
    lang: 'language of messages: zh or en',
    build: (extensions) => `check reports and write documents (${extensions.join(', ')})`,
    check: 'check reports without writing documents',
    init: 'create a new report to fill in, as a report file or as a workbook (.xlsx)',
    page:
      'write the page in which reports are filled in: one .html file that a browser opens, ' +
      'with nothing to install and no network',
    pageOutput: 'file to write, nianbao.html by default; - for standard output',
    doctor: 'check the installation: Node, fonts',
    completion:
      'print a shell script that completes commands, options and file names with the Tab key',
    shell: 'the shell to complete for: bash, zsh or fish',
    inputs: 'report files, filled-in .xlsx workbooks or folders; - is standard input',
    initFile: 'file to write; standard output by default',
    output:
      'folder or file to write to; - is standard output (one format only); by default, documents ' +
      'are written next to the report',
    format: (usual) =>
      `formats to write, separated by commas, or all; ${usual.join(',')} by default`,
    report: 'how to print the problems: text, json or github',
    strict: 'treat warnings as errors: write no documents if there are any',
    previous:
      "last year's report file, or a folder of last year's reports (matched by agency or file " +
      'name), to compare the figures and texts with',
    editionFile: 'edition file to use: a copy of one of ours, with rules of your own',
    fix:
      'write safe corrections (JSON marks and brackets, punctuation, figures and dates, ' +
      'numbering, paragraphs) back to the report file',
    font: "your agency's own font file to use instead of ours, as role=file; repeatable; roles: ",
    formatOptions: {
      wordFaces:
        'font names in the Word file: standard (方正小标宋简体, 仿宋_GB2312, 楷体_GB2312) ' +
        'or windows (华文中宋, 仿宋, 楷体); standard by default',
      html:
        'kind of HTML: page (a complete page) or fragment (to paste into a content management ' +
        'system); page by default',
      ofdArchive: 'mark OFD files as OFD-A (for long-term archiving, GB/T 42133)',
    },
    jobs: 'number of threads; the number of processor cores by default',
    shard: 'do only part i of n, to split the work between machines, e.g. 1/8',
    noEmbed: 'do not embed the report file, by which read and verify work, in the documents',
    read:
      'get the report file back from a document: unchanged from ours, recognised from others by ' +
      'their six headings and three tables',
    readFile: '.docx, .pdf, .ofd, .xlsx or .html file; or a report file, to turn into a workbook',
    readOutput:
      'report file to write, or a workbook if the extension is .xlsx; standard output by default',
    force: 'overwrite existing files',
    shown: 'ignore the embedded report file; use only what the document shows',
    verify: 'build finished documents again and compare the bytes; if they differ, every cell',
    documents: (extensions) => `finished documents (${extensions.join(', ')})`,
    against: 'report file to compare with; the embedded one by default',
    verifyBuilt: 'before writing, read the documents back and compare them with the report',
    open: 'open the documents once they are written (one report only)',
    watch: 'build again whenever a report changes, even after an error; stop with Ctrl-C',
    resume:
      'continue an earlier run: skip reports whose file, options, version and documents are ' +
      'unchanged (requires a folder given with -o)',
    summaryFile: 'write the result of each report to a .json or .csv file',
    summaryCommand: 'merge several summaries into one',
    summaries: '.json files written by --summary',
    summaryOutput: '.json or .csv file to write',
    year: 'report year',
    agency: 'name of the agency',
    initPrevious:
      "last year's report (a report file, or .docx, .pdf, .ofd, .html, .xlsx) to take the " +
      'agency, the headings and the figures carried over from',
    zeros: 'set every figure to 0 at first',
    initFormat:
      'a report file (json) or a workbook (xlsx); chosen by the file extension by default',
    sum: "add up departments' reports into one report for their government",
    sumInputs:
      "departments' reports or folders of them: .json, filled-in .xlsx, " +
      'or finished .docx, .pdf, .ofd, .html',
    sumAgency: 'name of the agency of the new report; not needed with --into',
    sumOutput: 'report file to write; standard output by default',
    into:
      'replace only the figures of this existing report and keep its text; ' +
      'cannot be combined with -o',
    verbose:
      'list the largest contributor to every figure, and files skipped for others of the same name',
    sumYear: 'year to add up; by default, the year of most reports',
    sumEdition:
      'edition to add up in, converting what can be converted; by default, the edition of the ' +
      'year, without conversion',
    roster: 'list of the agencies that should report, one per line, to find out which are missing',
    includeInvalid: 'include reports with errors',
    trace: 'write what each figure is made up of to a .csv file',
    overviewFile:
      'chart the applications, outcomes and disputes of every department on an .html page',
    sumPrevious: "folder of last year's reports, to compare with on the --overview page",
    parts:
      "departments' reports or folders of them: check that every figure is their sum; repeatable",
  },
  noYear: 'none of the files given is a report that can be added up',
  tooLarge: (most) => `it is larger than ${most} MB`,
  badOverview: (f) => `--overview needs an .html file name: ${f}`,
  notSummed: 'nothing was added up: first correct the problems above',
  notCounted: (agency, f, errors) =>
    `not counted: ${agency}${agency === f ? '' : ` (${f})`}${errors ? `; ${errors}` : ''}`,
  countedWithErrors: (agency, f, errors) => `counted with errors: ${agency} (${f}); ${errors}`,
  notUsed: (f, why) => `${f} was not used: ${why}`,
  passedOver: (f, taken) => `${f} was not read: ${taken} with the same name was read instead`,
  missing: (agencies) => `no report from (${agencies.length}): ${agencies.join(', ')}`,
  needsAgency:
    'missing option: --agency <name>; to replace only the figures of an existing report, use ' +
    '--into <file>',
  intoAlone: '--into writes to that file and cannot be combined with -o',
  intoNotReport: (f) =>
    `--into needs a report file (.json): ${f}; ` +
    'use nianbao read to turn a workbook or document into one',
  intoFaulty: (why) => `the report given with --into cannot be used; correct it first: ${why}`,
  overDepartment: (f, agency) =>
    `${f} is in a folder to be added up and is the report of ${agency}: not written; ` +
    `if it is to hold the total, use --agency ${agency}`,
  intoAgency: (f, found, given) => `the agency in ${f} is ${found}, but --agency is ${given}`,
  intoYear: (f, found, summed) =>
    `${f} is for ${found}, but the reports added up are for ${summed}; ` +
    `to add up ${found}, use --year ${found}`,
  intoEdition: (f, found, summed) =>
    `${f} uses edition ${found}, but the total uses edition ${summed}; ` +
    `to add up in edition ${found}, use --edition ${found}`,
  figuresReplaced: (f, n) => (n ? `${f}: ${n} change(s)` : `${f}: no change`),
  figureReplaced: (place, before, after) =>
    `${place}: ${before || '(blank)'} → ${after || '(blank)'}`,
  largest: (place, value, agency, share) =>
    `${place} ${value}: the largest part is from ${agency}, ${share}%`,
  moreLargest: (n) => `${n} more; use --verbose to list them all`,
  summed: (counted, left, open) =>
    `${counted} report(s) added up${left ? `, ${left} not counted` : ''}` +
    `${open ? `; ${open} place(s) marked 【待撰写】 still to be written` : ''}`,
  partsAlone: '--parts can only check a single report',
  overview: overview.en,
  unknownOption: (o, nearest) => `unknown option ${o}${didYouMean(nearest)}`,
  unusedOption: (o, format) => `${o} is only for ${format}, which --format does not include`,
  unknownCommand: (c, nearest) => `unknown command ${c}${didYouMean(nearest)}`,
  missingArgument: (a) => `missing argument: ${a}`,
  missingOption: (o) => `missing option: ${o}`,
  optionNeedsValue: (o) => `option ${o} needs a value`,
  excess: 'too many arguments',
  badChoice: (o, v, allowed) => `${o} cannot be ${v}; choose from: ${allowed.join(', ')}`,
  badUsage: 'the command is not written correctly',
  seeHelp: 'see nianbao --help',
  noInput: 'no report file was given',
  noReports: (d) => `there is no report file in the folder ${d}`,
  oneInput: (o) => `-o ${o} is a single file, so only one report can be given`,
  formatMismatch: (o, f) => `the extension of -o ${o} does not match --format ${f}`,
  stdoutOneFormat: '-o - can write only one format: choose it with --format',
  stdoutTerminal: 'binary content is not shown on a terminal: redirect it to a file',
  stdoutReport: '-o - and --report json would both write to standard output',
  officeFiles: (files) =>
    `not read (save reports as .xlsx or write them as .json): ${files.join(', ')}`,
  stdinTwice: 'standard input (-) can be given only once',
  sameOutput: (o, a, b) => `${a} and ${b} would both be written to ${o}`,
  overInput: (o) => `the output would overwrite the input file ${o}`,
  unreadable: (f, why) => `cannot read ${f}: ${why}`,
  unwritable: (f, why) => `cannot write ${f}: ${why}`,
  readOnlyFile: 'the file is read-only',
  unusable: (f, why) => `${f ? `cannot use ${f}: ` : 'cannot read or write a file: '}${why}`,
  noCurrentFolder: 'the current folder no longer exists: change to another folder and try again',
  outside: (f, where) =>
    `${f} was not written: a symbolic link leads outside the output folder (${where})`,
  notOpened: (f, why) => `cannot open ${f} (${why}): please open it yourself`,
  madeSafe: (name) => `the title cannot be used as a file name unchanged; using ${name}`,
  keptNotes: (copy) => `notes were replaced; the file as it was is kept as ${copy}`,
  otherAgency: (f, agency) =>
    `${f} is the report of ${agency}; the name was changed, please check the preface and 上年结转`,
  keptCopy: (f, copy) =>
    `${f} was edited after it was built, or was not built by nianbao; it was kept as ${copy}`,
  exists: (f) => `${f} already exists and was not overwritten`,
  existsForce: (f) => `${f} already exists and was not overwritten; to overwrite it, add --force`,
  previousStdin:
    '--previous cannot be a folder if the report is read from standard input: ' +
    "give the report as a file, or last year's report as a file",
  previousTaken: (f) => `last year's report: ${f}`,
  previousMissing: (files) =>
    `no report of last year found, not compared (${files.length}): ${shortList(files)}`,
  previousUnclear: (files) =>
    `several reports of last year match, none compared (${files.length}): ${shortList(files)}`,
  previousUnused: (files) => `reports of last year not used (${files.length}): ${shortList(files)}`,
  badPrevious: (why) => `last year's report cannot be used: ${why}`,
  badEditionFile: (f, why) => `${f} cannot be used as an edition file: "${why}"`,
  changedMeanwhile: (f) =>
    `another program changed ${f} after it was read; nothing was written, please run again`,
  fixWorkbook: (f) => `--fix only changes report files (.json); correct ${f} in a spreadsheet`,
  fixStdin: '--fix rewrites files and cannot be used on standard input',
  fixed: (what) => `corrected ${what}`,
  fixedOthers: (count) => `corrected ${count} more`,
  badFontPair: (p) => `a font must be given as role=file: ${p}`,
  badFont: (what, why) => `the font cannot be used: ${what}: ${why}`,
  fontFaults: {
    'unknown-role': `there is no such role; choose from: ${FONT_ROLES.join(', ')}`,
    collection: 'it is a collection of fonts; extract the single font first',
    damaged: 'it is not a font file, or it is damaged',
    incomplete: 'it is not a complete TrueType font, which OFD needs',
  },
  initExtension: (f) => `init only writes a report file (.json) or a workbook (.xlsx): ${f}`,
  emptyAgency: 'the name of the agency is empty',
  badYear: (y, { first, last }) =>
    `${y} is not a report year; it must be between ${first} and ${last}`,
  notLastYear: (f, found, year) =>
    `${f} is the report for ${found}, not for the year before ${year}`,
  takenOver: (year, figures, hasPreface) =>
    `agency and headings were taken from the report for ${year}` +
    `${hasPreface ? ', and the preface with its years changed (please check it)' : ''}` +
    `${figures ? `; 上年结转: ${figures} figures from its 结转下年度` : '; it carried nothing forward'}`,
  noForm: (y, first) => `there is no official form for ${y}; the first is for ${first}`,
  badEpoch: (v) => `SOURCE_DATE_EPOCH must be a number of seconds: ${v}`,
  openOne: '--open is for one report that is written to files',
  watchStdin: '--watch cannot be used on standard input',
  watching: 'waiting for a report to change; stop with Ctrl-C',
  operand: operand.en,
  stdinAlone: 'standard input (-) cannot be combined with other files',
  outOfMemory: 'not finished: out of memory',
  lostThread: 'not finished: the thread working on it stopped unexpectedly',
  resumeFolder: '--resume requires a folder given with -o',
  badShard: (s) => `--shard must be given as i/n, with i from 1 to n: ${s}`,
  badSummary: (f) => `a summary must be a .json or .csv file: ${f}`,
  notSummary: (f) => `not a .json file written by --summary: ${f}`,
  mixedSummaries: (versions) =>
    `the summaries were written by different versions of nianbao: ${versions.join(', ')}`,
  twiceInSummaries: (f) => `the same report is in several summaries: ${f}`,
  summaryColumns: [
    'file',
    'agency',
    'year',
    'result',
    'errors',
    'warnings',
    'pages',
    'first problem',
  ],
  progress: ({ done, total, secondsLeft, errors, failures }) =>
    `${done}/${total}, ${Math.floor((100 * done) / total)}%` +
    `${secondsLeft === undefined ? '' : `, about ${duration(secondsLeft)} left`}` +
    `, ${errors} with errors, ${failures} failed`,
  schemaHint: (path) =>
    `$schema is only for editors and points to ${path} on this computer;\n` +
    '    the report can be checked and built elsewhere all the same; for the editors of others,\n' +
    '    put that file next to the report and set $schema to its name',
  stopped: (done, total) => `stopped: ${done} of ${total} report(s) done`,
  goOn: 'run the same command again to continue',
  goOnWithResume: 'run the same command again with --resume to continue',
  goOnWithFolder: 'with a folder given with -o and --resume, a stopped run can be continued',
  severity: { error: 'error', warning: 'warning' },
  waived: (reason) => `waived: ${reason}`,
  identical: (file) => `${file}: the same bytes`,
  located: (place, message) => `${place}: ${message}`,
  failed: (f, counts, place, why) =>
    `${f}: ${counts ? `${counts}; first: ` : ''}${place ? `${place}, ` : ''}${why}`,
  countByPart: (counts, severity) =>
    `${severity}s: ${counts.map(([part, n]) => `${part || 'file'} ${n}`).join(', ')}`,
  doubt: (f, what, where) => `${f}: ${what}${where ? ` (${where})` : ''}`,
  defect: (details) => `a bug in nianbao, please report this to its developers: ${details}`,
  summary: (ok, failed) =>
    `${ok + failed} report(s): ${ok} done${failed ? `, ${failed} with errors` : ''}`,
  systemErrors: systemErrors.en,
  unknownError: (code) => `unknown reason (system code ${code})`,
  doctorNode: (v, ok) => `Node ${v}${ok ? '' : ': too old, 20.19 or later is required'}`,
  doctorEdition: (e, years) => `edition ${e}: ${years}`,
  doctorFont: (role, path, n) => `font ${role}: ${path} (${n} characters)`,
  doctorOwn: "the agency's own",
  doctorAltered: 'differs from the one released',
  good: 'ok',
  bad: 'problem',
};
