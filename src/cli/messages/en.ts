import { FONT_ROLES } from '../font-roles.js';
import { formatDuration } from './duration.js';
import { operand } from './operand.js';
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
    helpCommand: 'show the help of a command',
    quiet: 'write results and errors only, nothing else',
    lang: 'language of messages: zh or en',
    build: (extensions) => `check reports, write documents (${extensions.join(', ')})`,
    check: 'check only',
    init: 'write a report ready to be filled, or a form to fill in a spreadsheet (.xlsx)',
    doctor: 'check the environment: Node, fonts',
    completion:
      'print a shell script that completes commands, options and file names with the Tab key',
    shell: 'the shell to complete for: bash, zsh or fish',
    inputs: 'report files, filled .xlsx forms, or folders; - reads standard input',
    initFile: 'file to write; ' + 'standard output unless given',
    output:
      'folder or file to write to; - is standard output (one format only); beside the report ' +
      'unless given',
    format: (usual) =>
      `formats to write, separated by commas, or all; ${usual.join(',')} unless given`,
    report: 'how to print problems: text, json or github',
    strict: 'write nothing if there are warnings either',
    previous:
      "last year's report file, or a folder in which each report has its own by agency or file " +
      'name, to compare figures carried over and texts with',
    fix:
      'write safe corrections (JSON marks and brackets, punctuation, figures and dates, ' +
      'numbering, paragraphs) back to the report file',
    font: "an agency's own font file in place of ours, role=file, repeatable; roles: ",
    formatOptions: {
      wordFaces:
        'names of faces in the Word file: standard (方正小标宋简体, 仿宋_GB2312, 楷体_GB2312) ' +
        'or windows (华文中宋, 仿宋, 楷体); standard unless given',
      html:
        'shape of HTML: page (opens by itself) or fragment (to paste into a content management ' +
        'system); page unless given',
      ofdArchive: 'call the type of OFD files OFD-A (for archives, GB/T 42133)',
    },
    jobs: 'how many threads to use; as many as the cores unless given',
    shard: 'take only part i of n, to split the work among machines, e.g. 1/8',
    noEmbed:
      'do not put the report file into the documents (by default they hold it, ' +
      'for read and verify)',
    read:
      'get the report file back from a document: from ours unchanged, from others by the ' +
      'six headings and three tables',
    readFile: '.docx, .pdf, .ofd, .xlsx or .html file; a report file (to make a form of)',
    readOutput:
      'report file to write; a form to fill if the extension is .xlsx; ' +
      'standard output unless given',
    force: 'replace files that exist already',
    shown: 'ignore the report file within; use only what the document shows',
    verify: 'read finished documents again and compare every cell and paragraph with their report',
    documents: (extensions) => `finished documents (${extensions.join(', ')})`,
    against: 'report file to compare with; the one that the document holds unless given',
    verifyBuilt: 'read documents again and compare them with the report before they are written',
    open: 'open the documents when they are written (one report only)',
    watch: 'build again at every change of a report, also after an error; Ctrl-C ends it',
    resume:
      'continue an earlier run: skip reports whose file, options, version and documents are ' +
      'unchanged (needs a folder given by -o)',
    summaryFile: 'write the result of each report to a .json or .csv file',
    summaryCommand: 'merge summaries into one',
    summaries: '.json files that --summary wrote',
    summaryOutput: '.json or .csv file to write',
    year: 'report year',
    agency: 'name of the agency',
    initPrevious:
      "last year's report (a report file, or .docx, .pdf, .ofd, .html, .xlsx): agency, headings " +
      'and what was carried over are taken from it',
    zeros: 'every figure begins as 0',
    initFormat:
      'a report file (json) or a form to fill in a spreadsheet (xlsx); by the name of the file ' +
      'unless given',
    sum: 'add up the reports of departments into one report of their government',
    sumInputs:
      "departments' reports or folders of them: .json, filled .xlsx, " +
      'or finished .docx, .pdf, .ofd, .html',
    sumAgency: 'name of the agency of the new report; not needed with --into',
    sumOutput: 'report file to write; ' + 'standard output unless given',
    into:
      "replace the figures of a government's report whose texts are written, and nothing else; " +
      'not with -o',
    verbose: 'list the largest part of every total, and files passed over for others of one name',
    sumYear: 'year to add up; the year of most reports unless given',
    sumEdition:
      'edition to add up in, converting what can be converted; unless given, the edition of the ' +
      'year, without conversion',
    roster: 'list of the agencies that should report, one a line, to find who is missing',
    includeInvalid: 'count reports with errors too',
    trace: 'write the parts of every figure to a .csv file',
    overviewFile: 'draw applications, outcomes and disputes of every department on an .html page',
    sumPrevious: "folder of last year's reports, for the page to compare with",
    parts: "departments' reports or folders of them; every figure should be their sum; repeatable",
  },
  noYear: 'no report that could be added up among the files given',
  notUtf8: 'not UTF-8',
  tooLarge: (most) => `more than ${most} MB`,
  badOverview: (f) => `the page should be an .html file: ${f}`,
  notSummed: 'nothing was added up: correct the problems above first',
  notCounted: (agency, f, errors) =>
    `not counted: ${agency}${agency === f ? '' : ` (${f})`}${errors ? `; ${errors}` : ''}`,
  countedWithErrors: (agency, f, errors) => `counted with errors: ${agency} (${f}); ${errors}`,
  notUsed: (f, why) => `not using ${f}: ${why}`,
  passedOver: (f, taken) => `not reading ${f}: ${taken} has the same name`,
  missing: (agencies) => `without a report (${agencies.length}): ${agencies.join(', ')}`,
  needsAgency:
    "missing option: --agency <name>; to replace the figures of a government's report use " +
    '--into <file>',
  intoAlone: '--into writes to that file and cannot be combined with -o',
  intoNotReport: (f) =>
    `--into takes a report file (.json): ${f}; make one of a form or document with nianbao read`,
  intoFaulty: (why) => `the report of --into cannot be used, correct it first: ${why}`,
  overDepartment: (f, agency) =>
    `${f} is in a folder to be added up, and the report of ${agency}: not written; ` +
    `if it is the report of the sum, say so with --agency ${agency}`,
  intoAgency: (f, found, given) => `the agency of ${f} is ${found}, that of --agency is ${given}`,
  intoYear: (f, found, summed) =>
    `${f} is of ${found}, the reports added up are of ${summed}; to add up ${found}, ` +
    `use --year ${found}`,
  intoEdition: (f, found, summed) =>
    `${f} is of edition ${found}, the sum of edition ${summed}; to add up in ${found}, ` +
    `use --edition ${found}`,
  figuresReplaced: (f, n) => (n ? `${f}: ${n} change(s)` : `${f}: no change`),
  figureReplaced: (place, before, after) =>
    `${place}: ${before || '(blank)'} → ${after || '(blank)'}`,
  largest: (place, value, agency, share) => `${place} ${value}: most from ${agency}, ${share}%`,
  moreLargest: (n) => `${n} more: list them all with --verbose`,
  summed: (counted, left, open) =>
    `${counted} report(s) added up${left ? `, ${left} not counted` : ''}` +
    `${open ? `; ${open} place(s) still to be written` : ''}`,
  partsAlone: '--parts can check one report only',
  traceColumns: ['place', 'pointer', 'agency', 'file', 'figure', 'unit', 'share (%)'],
  overview: {
    title: (agency, year) => `Information disclosure ${year}: ${agency}`,
    counted: (count) => `From the yearly reports of ${count} agencies.`,
    missing: (agencies) => `Without a report (${agencies.length}): ${agencies.join(', ')}.`,
    notCounted: (agency, f, place, why, more) =>
      `Not counted: ${agency ? `${agency} (${f})` : f}, ${place ? `${place}, ` : ''}${why}` +
      `${more ? `, and ${more} other error(s)` : ''}.`,
    agency: 'agency',
    department: 'agencies',
    total: 'total',
    previousYear: 'last year',
    change: 'change',
    share: 'share',
    note: 'note',
  },
  unknownOption: (o, nearest) => `unknown option ${o}${didYouMean(nearest)}`,
  unusedOption: (o, format) => `${o} is for ${format}, which --format does not name`,
  unknownCommand: (c, nearest) => `unknown command ${c}${didYouMean(nearest)}`,
  missingArgument: (a) => `missing argument: ${a}`,
  missingOption: (o) => `missing option: ${o}`,
  optionNeedsValue: (o) => `option ${o} needs a value`,
  excess: 'too many arguments',
  badChoice: (o, v, allowed) => `${o} cannot be ${v}; choose from: ${allowed.join(', ')}`,
  badUsage: 'wrong usage',
  seeHelp: 'see nianbao --help',
  noInput: 'no report file given',
  noReports: (d) => `no report file in folder ${d}`,
  oneInput: (o) => `-o ${o} is one file, so there can be one report only`,
  formatMismatch: (o, f) => `the extension of -o ${o} does not agree with --format ${f}`,
  stdoutOneFormat: '-o - takes one format only: name it with --format',
  stdoutTerminal: 'binary output is not written to a terminal: redirect it to a file',
  stdoutReport: '-o - and --report json would both write to standard output',
  officeFiles: (files) =>
    `not read (save a report as .xlsx or write it as .json): ${files.join(', ')}`,
  stdinTwice: 'standard input (-) can be given once only',
  sameOutput: (o, a, b) => `${a} and ${b} would both be written to ${o}`,
  overInput: (o) => `the output would overwrite the input ${o}`,
  unreadable: (f, why) => `cannot read ${f}: ${why}`,
  unwritable: (f, why) => `cannot write ${f}: ${why}`,
  unusable: (f, why) => `${f ? `cannot use ${f}: ` : 'cannot read or write a file: '}${why}`,
  noCurrentFolder: 'the current folder no longer exists: change to another folder and try again',
  outside: (f, where) =>
    `not writing ${f}: a symbolic link leads out of the output folder (${where})`,
  notOpened: (f, why) => `cannot open ${f} (${why}): please open it yourself`,
  madeSafe: (name) => `the title cannot be a file name as it is; using ${name}`,
  keptNotes: (copy) => `notes were replaced; the file as it was is kept as ${copy}`,
  otherAgency: (f, agency) =>
    `${f} is the report of ${agency}; the name was changed: look over the preface and 上年结转`,
  keptCopy: (f, copy) =>
    `${f} was edited after it was built, or is not one of ours: it is kept as ${copy}`,
  exists: (f) => `${f} exists already and is not overwritten`,
  existsForce: (f) => `${f} exists already and was not overwritten; to overwrite it add --force`,
  previousStdin:
    '--previous cannot be a folder for a report from standard input: name the file of either',
  previousTaken: (f) => `last year's report: ${f}`,
  previousMissing: (files) =>
    `no report of last year to compare with (${files.length}): ${shortList(files)}`,
  previousUnclear: (files) =>
    `several reports of last year fit, none compared (${files.length}): ${shortList(files)}`,
  previousUnused: (files) =>
    `reports of last year without one of this year (${files.length}): ${shortList(files)}`,
  badPrevious: (why) => `last year's report cannot be used: ${why}`,
  changedMeanwhile: (f) =>
    `${f} was changed by another program after it was read: nothing was written, run it again`,
  fixWorkbook: (f) =>
    `--fix changes report files (.json) only; correct ${f} in a spreadsheet program`,
  fixStdin: '--fix rewrites files and cannot be used on standard input',
  fixed: (what) => `corrected ${what}`,
  badFontPair: (p) => `write a font as role=file: ${p}`,
  badFont: (what, why) => `font cannot be used: ${what}: ${why}`,
  fontFaults: {
    'unknown-role': `there is no such role; it can be: ${FONT_ROLES.join(', ')}`,
    collection: 'a collection of fonts; take the one font out of it first',
    damaged: 'not a font file, or damaged',
    incomplete: 'not a complete TrueType font, which OFD needs',
  },
  initExtension: (f) => `init writes a report file (.json) or a form (.xlsx) only: ${f}`,
  emptyAgency: 'the name of the agency is empty',
  badYear: (y, { first, last }) => `${y} is not a report year; it must be from ${first} to ${last}`,
  notLastYear: (f, found, year) => `${f} is a report of ${found}, not of the year before ${year}`,
  takenOver: (year, figures, hasPreface) =>
    `agency and headings are those of the report of ${year}` +
    `${hasPreface ? ', and the preface with its years changed (look it over)' : ''}` +
    `${figures ? `; 上年结转 has ${figures} figures of its 结转下年度` : '; it carried nothing forward'}`,
  noForm: (y, first) => `no form exists for ${y}; the first is for ${first}`,
  badEpoch: (v) => `SOURCE_DATE_EPOCH should be a number of seconds: ${v}`,
  openOne: '--open is for one report that is written to files',
  watchStdin: '--watch cannot be used on standard input',
  watching: 'waiting for a change of a report; Ctrl-C ends this',
  operand: operand.en,
  stdinAlone: '- reads standard input and cannot be combined with other files',
  outOfMemory: 'not finished: out of memory',
  lostThread: 'not finished: the thread working on it stopped unexpectedly',
  resumeFolder: '--resume needs a folder given by -o',
  badShard: (s) => `write --shard as i/n, i from 1 to n: ${s}`,
  badSummary: (f) => `a summary is a .json or .csv file: ${f}`,
  notSummary: (f) => `not a .json file that --summary wrote: ${f}`,
  mixedSummaries: (versions) =>
    `the summaries were written by different versions of nianbao: ${versions.join(', ')}`,
  twiceInSummaries: (f) => `a report is in several of the summaries: ${f}`,
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
    `$schema is for editors alone, and leads to ${path} on this machine;\n` +
    '    mailed to others, the report can be checked and built all the same; for help in their ' +
    'editors,\n    put that file beside the report and make $schema its name',
  stopped: (done, total) => `stopped: ${done} of ${total} report(s) done`,
  goOn: 'run the same command again to go on',
  goOnWithResume: 'run the same command again with --resume to go on',
  goOnWithFolder: 'a run with a folder given by -o and --resume can go on after it was stopped',
  severity: { error: 'error', warning: 'warning' },
  waived: (reason) => `waived: ${reason}`,
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
  doctorNode: (v, ok) => `Node ${v}${ok ? '' : ': too old, 20.19 or later is needed'}`,
  doctorEdition: (e, years) => `edition ${e}: ${years}`,
  doctorFont: (role, path, n) => `font ${role}: ${path} (${n} characters)`,
  doctorOwn: "the agency's own",
  doctorAltered: 'differs from the one shipped',
  good: 'ok',
  bad: 'problem',
};
