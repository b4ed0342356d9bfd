/** What the people do whom the README and docs/ speak to, before and between the command lines. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { edited, type Json, root, sample, text } from './sample-reports.js';
import type { Sandbox } from './sandbox.js';

/** What is done before a command line, and how it ends if not well. */
interface Deed {
  readonly prepare?: (folder: Sandbox) => unknown;
  readonly exit?: number;
}

/** What a page finds in its folder, and the deeds by the first words of the command lines. */
export interface Story {
  /** Whether each command line is a process of its own; fonts are looked for where it runs. */
  readonly asProcess?: boolean;
  readonly given: (folder: Sandbox) => unknown;
  readonly deeds?: Readonly<Record<string, Deed>>;
}

const bureau = sample('departments/2025/教育局.json');
const write = (folder: Sandbox, file: string, report: Json): void =>
  folder.write(file, `${JSON.stringify(report, null, 2)}\n`);
const read = (folder: Sandbox, file: string): Json => JSON.parse(folder.read(file));

/** Fills in what `init` left open, as the bureau of the samples would. */
const fill = (folder: Sandbox, report: Json = bureau): void =>
  write(folder, 'report.json', {
    ...read(folder, 'report.json'),
    ...report,
    otherMatters: ['本年度没有收取信息处理费。'],
    signature: { date: '2026-01-20' },
  });

/** Fills in, with a figure that is one too many and a comma of the wrong kind. */
function fillWithMistakes(folder: Sandbox): void {
  const figure = '/applications/outcomes/granted/naturalPerson';
  const granted = bureau.applications.outcomes.granted.naturalPerson;
  const withFigure = edited(bureau, figure, granted + 1);
  const { text: words } = bureau.overview[0];
  fill(folder, edited(withFigure, '/overview/0/text', words.replace('，', ',').replace('和', ',')));
}

/** A report that nothing is open in. */
const finish =
  (file: string) =>
  (folder: Sandbox): void =>
    folder.write(file, folder.read(file).replaceAll('【待撰写】', ''));

const good = (folder: Sandbox): void => write(folder, 'report.json', bureau);
const mistake =
  (code: string) =>
  (folder: Sandbox): void =>
    folder.write('report.json', text(`samples/mistakes/${code}.json`));
/** An overview that is too long, and an edition that has the rule about it. */
function longOverview(folder: Sandbox): void {
  mistake('overview-length')(folder);
  folder.write('2021.json', text('samples/mistakes/overview-length.edition.json'));
}

const remove =
  (file: string) =>
  (folder: Sandbox): void =>
    rmSync(folder.path(file));

async function lastYear(folder: Sandbox, file: string): Promise<void> {
  await folder.run(`nianbao build samples/departments/2024/教育局.json -o ${file}`);
}

/** The reports of a county's departments, of this year and the last. */
function departments(folder: Sandbox): void {
  for (const [from, to] of [
    ['2025', '各局'],
    ['2024', '去年各局'],
    ['2025', 'reports'],
    ['名单.txt', '名单.txt'],
  ] as const)
    cpSync(folder.path(`samples/departments/${from}`), folder.path(to), { recursive: true });
}

/** The fonts that an agency might have bought. */
function boughtFonts(folder: Sandbox): void {
  for (const [file, font] of [
    ['FZXBSJW.TTF', 'NianbaoSong-SemiBold.ttf'],
    ['simfang.ttf', 'NianbaoFangSong-Regular.ttf'],
    ['simkai.ttf', 'NianbaoKai-Regular.ttf'],
    ['simhei.ttf', 'NianbaoHei-Medium.ttf'],
  ] as const)
    folder.write(file, readFileSync(new URL(`fonts/${font}`, root)));
}

/** The stories of the pages that hold command lines to run. */
export const stories: Readonly<Record<string, Story>> = {
  'README.md': {
    given: async (folder) => {
      departments(folder);
      await lastYear(folder, '去年的年报.docx');
    },
    deeds: {
      'nianbao init report.json --previous': { prepare: remove('report.json') },
      'nianbao check report.json': { prepare: fillWithMistakes, exit: 1 },
      'nianbao check --fix report.json': {
        prepare: (folder) => {
          const figure = '/applications/outcomes/granted/naturalPerson';
          const { granted } = bureau.applications.outcomes;
          const report = read(folder, 'report.json');
          write(folder, 'report.json', edited(report, figure, granted.naturalPerson));
        },
      },
      'nianbao check report.json --previous': {},
      'nianbao build county.json': { prepare: finish('county.json') },
    },
  },
  'docs/batch.md': { given: departments },
  'docs/commands.md': { given: good },
  'docs/county.md': { given: () => {} },
  'docs/form.md': {
    given: (folder) => lastYear(folder, '去年的年报.docx'),
    deeds: {
      'nianbao build form.xlsx': {
        prepare: async (folder) => {
          write(folder, 'filled.json', bureau);
          await folder.run('nianbao read filled.json -o form.xlsx --force');
        },
      },
    },
  },
  'docs/formats.md': {
    asProcess: true,
    given: async (folder) => {
      good(folder);
      boughtFonts(folder);
      await lastYear(folder, '去年.html');
    },
  },
  'docs/install.md': {
    given: () => {},
    deeds: { 'nianbao build ./report.json': { prepare: fill } },
  },
  'docs/report-file.md': {
    given: (folder) => lastYear(folder, '去年的年报.docx'),
    deeds: {
      'nianbao check --fix report.json': {
        prepare: (folder) => {
          const pasted = '一、总体情况\n（一）主动公开。及时公开。\n（二）监督保障。定期检查。';
          write(folder, 'report.json', { ...bureau, overview: [pasted] });
        },
      },
    },
  },
  'docs/rules.md': {
    given: async (folder) => {
      departments(folder);
      await lastYear(folder, '去年的年报.docx');
    },
    deeds: {
      'nianbao check report.json': { prepare: mistake('wrong-figure'), exit: 1 },
      'nianbao check report.json --strict': { prepare: good },
      'nianbao check report.json --previous': {},
      'nianbao check report.json --edition-file': { prepare: longOverview },
      'nianbao check --fix report.json': { prepare: mistake('typed-numbers') },
      'nianbao check report.json --report json': { prepare: mistake('typed-numbers'), exit: 1 },
      'nianbao check report.json --report github': { prepare: mistake('typed-numbers'), exit: 1 },
    },
  },
};
