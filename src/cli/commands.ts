import { at } from '../core/at.js';
import { defaultFormats, formatNames, formats } from '../core/render/formats.js';
import type { CommandDescriptor } from './command-descriptor.js';
import {
  batchOptions,
  choice,
  flag,
  fontOption,
  formatChoices,
  option,
  parseYear,
  repeatable,
  reportOption,
  requiredOption,
} from './command-options.js';
import { shells } from './completion/shells.js';
import { ALL_FORMATS } from './files/output-target.js';
import type { Messages } from './messages/messages.js';

const extensions = formats.map(({ extension }) => `.${extension}`);

/** Every command, in the order of the help; to add a command, add one here. */
export const commandsIn = ({ help }: Messages): readonly CommandDescriptor[] => [
  {
    name: 'build',
    description: help.build(extensions),
    examples: ['build report.json', `build reports/ -o out --format ${ALL_FORMATS}`],
    argument: { syntax: '<file...>', description: help.inputs },
    options: [
      ...batchOptions(help),
      option('-o, --output <path>', help.output),
      option(`--format <${formatNames.join(',')}|${ALL_FORMATS}>`, help.format(defaultFormats)),
      option('--no-embed', help.noEmbed),
      flag('--verify', help.verifyBuilt),
      flag('--resume', help.resume),
      flag('--open', help.open),
      flag('--watch', help.watch),
      ...formatChoices(help),
    ],
    run: async (command, context) =>
      (await import('./commands/build.js')).build(command.args, command.opts(), context),
  },
  {
    name: 'check',
    description: help.check,
    examples: [
      'check report.json --previous last-year.json',
      'check --report json --strict reports/',
    ],
    argument: { syntax: '<file...>', description: help.inputs },
    options: [
      ...batchOptions(help),
      flag('--fix', help.fix),
      repeatable('--parts <path>', help.parts),
    ],
    run: async (command, context) =>
      (await import('./commands/check.js')).check(command.args, command.opts(), context),
  },
  {
    name: 'read',
    description: help.read,
    examples: ['read report.pdf -o report.json', 'read 去年的年报.html > last-year.json'],
    argument: { syntax: '<file>', description: help.readFile },
    options: [
      option('-o, --output <path>', help.readOutput),
      flag('--force', help.force),
      flag('--shown', help.shown),
    ],
    run: async (command, context) =>
      (await import('./commands/read.js')).read(at(command.args, 0), command.opts(), context),
  },
  {
    name: 'verify',
    description: help.verify,
    examples: ['verify report.docx report.pdf', 'verify report.pdf --against report.json'],
    argument: { syntax: '<file...>', description: help.documents(extensions) },
    options: [option('--against <file>', help.against), fontOption(help), reportOption(help)],
    run: async (command, context) =>
      (await import('./commands/verify.js')).verify(command.args, command.opts(), context),
  },
  {
    name: 'init',
    description: help.init,
    examples: [
      'init report.json --year 2025 --agency 某县人民政府',
      'init report.json --previous 去年的年报.docx',
    ],
    argument: { syntax: '[file]', description: help.initFile },
    options: [
      option('--year <year>', help.year).argParser(parseYear),
      option('--agency <name>', help.agency),
      option('--previous <file>', help.initPrevious),
      flag('--zeros', help.zeros),
      choice('--format', ['json', 'xlsx'], help.initFormat),
    ],
    run: async (command, context) =>
      (await import('./commands/init.js')).init(command.args[0], command.opts(), context),
  },
  {
    name: 'sum',
    description: help.sum,
    examples: [
      'sum reports/ --agency 某县人民政府 -o county.json',
      'sum reports/ --agency 某县人民政府 --roster 名单.txt --trace 明细.csv --overview 总览.html ' +
        '-o county.json',
    ],
    argument: { syntax: '<file...>', description: help.sumInputs },
    options: [
      option('--agency <name>', help.sumAgency),
      option('-o, --output <path>', help.sumOutput),
      flag('--force', help.force),
      option('--into <file>', help.into),
      option('--year <year>', help.sumYear).argParser(parseYear),
      option('--edition <edition>', help.sumEdition),
      option('--roster <file>', help.roster),
      flag('--include-invalid', help.includeInvalid),
      option('--trace <file>', help.trace),
      option('--overview <file>', help.overviewFile),
      option('--previous <path>', help.sumPrevious),
      flag('--verbose', help.verbose),
      reportOption(help),
    ],
    run: async (command, context) =>
      (await import('./commands/sum.js')).sum(command.args, command.opts(), context),
  },
  {
    name: 'summary',
    description: help.summaryCommand,
    examples: ['summary part1.json part2.json -o all.json', 'summary part*.json -o all.csv'],
    argument: { syntax: '<file...>', description: help.summaries },
    options: [requiredOption('-o, --output <path>', help.summaryOutput)],
    run: async (command, context) =>
      (await import('./commands/summary.js')).summary(command.args, command.opts(), context),
  },
  {
    name: 'page',
    description: help.page,
    examples: ['page', 'page -o 年报填报.html'],
    options: [
      option('-o, --output <path>', help.pageOutput).default('nianbao.html'),
      flag('--force', help.force),
    ],
    run: async (command, context) =>
      (await import('./commands/page.js')).page(command.opts(), context),
  },
  {
    name: 'doctor',
    description: help.doctor,
    examples: ['doctor', 'doctor --font title=FZXBSJW.TTF'],
    options: [fontOption(help)],
    run: async (command, context) =>
      (await import('./commands/doctor.js')).doctor(command.opts(), context),
  },
  {
    name: 'completion',
    description: help.completion,
    examples: [
      'completion bash >> ~/.bashrc',
      'completion fish > ~/.config/fish/completions/nianbao.fish',
    ],
    argument: { syntax: `<${shells.join('|')}>`, description: help.shell },
    options: [],
    run: async (command, context) =>
      (await import('./commands/completion.js')).completion(
        at(command.args, 0),
        commandsIn(context.messages),
        context,
      ),
  },
];
