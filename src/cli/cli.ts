#!/usr/bin/env node
/** argv to command to exit code; the only file that touches the process. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FontError } from '../core/fonts/font-error.js';
import type { Language } from '../core/problem/language.js';
import { version } from '../core/version.js';
import { CannotRun, type Context, Exit, largestInput } from './context.js';
import { words as allWords, type Words } from './messages.js';

const { argv, env, stdin, stdout, stderr } = process;

const language: Language =
  /^en$/.test(argv[argv.indexOf('--lang') + 1] ?? '') || argv.includes('--lang=en') ? 'en' : 'zh';
const words = allWords[language];

const context: Context = {
  env,
  cwd: process.cwd(),
  language,
  words,
  colour: env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : Boolean(stdout.isTTY && !env.NO_COLOR),
  stdoutIsTerminal: Boolean(stdout.isTTY),
  readStdin: async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stdin) {
      size += (chunk as Uint8Array).length;
      if (size > largestInput)
        throw new CannotRun(words.unreadable('-', words.tooLarge(largestInput >> 20)));
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  },
  writeStdout: (data) =>
    new Promise((done, fail) => stdout.write(data, (error) => (error ? fail(error) : done()))),
  say: (line) => stderr.write(`${line}\n`),
  progress: (total) => {
    let done = 0;
    let timer: NodeJS.Timeout | undefined;
    const show = () => stderr.write(`\r${words.progress(done, total)}`);
    if (stderr.isTTY) timer = setInterval(show, 1000).unref();
    return {
      advance: () => {
        done += 1;
      },
      // The line is wiped before results are printed.
      end: () => {
        clearInterval(timer);
        if (stderr.isTTY) stderr.write('\r\u001b[K');
      },
    };
  },
};

let exit: Exit = Exit.Done;

/** A command whose help begins with two examples. */
function command(
  program: Command,
  name: string,
  description: string,
  examples: readonly [string, string],
): Command {
  return program
    .command(name)
    .description(description)
    .addHelpText(
      'before',
      `${words.examples}\n${examples.map((e) => `  nianbao ${e}`).join('\n')}\n`,
    );
}

function makeProgram(): Command {
  const program = new Command('nianbao');
  program
    .description(words.tagline)
    .version(version, '-V, --version', words.version)
    .helpCommand(false)
    .addOption(new Option('--lang <zh|en>', words.lang).choices(['zh', 'en']))
    .addHelpText(
      'before',
      `${words.examples}\n  nianbao init report.json --year 2025 --agency 某县人民政府\n  nianbao build report.json -o out\n`,
    );
  const collect = (value: string, all: string[] = []): string[] => [...all, value];
  const wholeNumber = (value: string): number => {
    if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError('');
    return Number(value);
  };
  const positiveNumber = (value: string): number => {
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('');
    return Number(value);
  };
  const font = () =>
    new Option(
      '--font <role=file>',
      `${words.font}fangsong, kai, hei, title, song, songLight, roman`,
    ).argParser(collect);
  const reporting = (c: Command): Command =>
    c
      .addOption(
        new Option('--report <text|json|github>', words.report)
          .choices(['text', 'json', 'github'])
          .default('text'),
      )
      .option('--strict', words.strict)
      .option('--previous <file>', words.previous)
      .option('--jobs <n>', words.jobs, positiveNumber)
      .option('--shard <i/n>', words.shard)
      .option('--summary <file>', words.summaryFile)
      .addOption(font());

  reporting(
    command(program, 'build', words.build, [
      'build report.json',
      'build reports/ -o out --format docx,pdf',
    ]),
  )
    .argument('<file...>', words.inputs)
    .option('-o, --output <path>', words.output)
    .option('--format <docx,pdf>', words.format)
    .option('--no-embed', words.noEmbed)
    .option('--verify', words.verifyBuilt)
    .option('--resume', words.resume)
    .addOption(
      new Option('--word-faces <standard|windows>', words.wordFaces).choices([
        'standard',
        'windows',
      ]),
    )
    .action(async (files: string[], flags) => {
      exit = await (await import('./commands/build.js')).build(files, flags, context);
    });
  reporting(
    command(program, 'check', words.check, [
      'check report.json --previous last-year.json',
      'check --report json --strict reports/',
    ]),
  )
    .argument('<file...>', words.inputs)
    .option('--fix', words.fix)
    .option('--parts <path>', words.parts, collect)
    .action(async (files: string[], flags) => {
      exit = await (await import('./commands/check.js')).check(files, flags, context);
    });
  command(program, 'read', words.read, [
    'read report.pdf -o report.json',
    'read 去年的年报.html > last-year.json',
  ])
    .argument('<file>', words.readFile)
    .option('-o, --output <path>', words.readOutput)
    .option('--shown', words.shown)
    .action(async (file: string, flags) => {
      exit = await (await import('./commands/read.js')).read(file, flags, context);
    });
  command(program, 'verify', words.verify, [
    'verify report.docx report.pdf',
    'verify report.pdf --against report.json',
  ])
    .argument('<file...>', words.documents)
    .option('--against <file>', words.against)
    .addOption(
      new Option('--report <text|json|github>', words.report)
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .action(async (files: string[], flags) => {
      exit = await (await import('./commands/verify.js')).verify(files, flags, context);
    });
  command(program, 'init', words.init, [
    'init report.json --year 2025 --agency 某县人民政府',
    'init --year 2025 --agency 某局 > report.json',
  ])
    .argument('[file]', words.initFile)
    .requiredOption('--year <year>', words.year, wholeNumber)
    .requiredOption('--agency <name>', words.agency)
    .addOption(new Option('--format <json|xlsx>', words.initFormat).choices(['json', 'xlsx']))
    .action(async (file: string | undefined, flags) => {
      exit = await (await import('./commands/init.js')).init(file, flags, context);
    });
  command(program, 'sum', words.sum, [
    'sum reports/ --agency 某县人民政府 -o county.json',
    'sum reports/ --agency 某县人民政府 --roster 名单.txt --trace 明细.csv --overview 总览.html -o county.json',
  ])
    .argument('<file...>', words.sumInputs)
    .requiredOption('--agency <name>', words.sumAgency)
    .option('-o, --output <path>', words.sumOutput)
    .option('--year <year>', words.sumYear, wholeNumber)
    .option('--edition <edition>', words.sumEdition)
    .option('--roster <file>', words.roster)
    .option('--include-invalid', words.includeInvalid)
    .option('--trace <file>', words.trace)
    .option('--overview <file>', words.overviewFile)
    .option('--previous <path>', words.sumPrevious)
    .addOption(
      new Option('--report <text|json|github>', words.report)
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .action(async (files: string[], flags) => {
      exit = await (await import('./commands/sum.js')).sum(files, flags, context);
    });
  command(program, 'summary', words.summaryCommand, [
    'summary part1.json part2.json -o all.json',
    'summary part*.json -o all.csv',
  ])
    .argument('<file...>', words.summaries)
    .requiredOption('-o, --output <path>', words.summaryOutput)
    .action(async (files: string[], flags) => {
      exit = await (await import('./commands/summary.js')).summary(files, flags, context);
    });
  command(program, 'doctor', words.doctor, ['doctor', 'doctor --font title=FZXBSJW.TTF'])
    .addOption(font())
    .action(async (flags) => {
      exit = await (await import('./commands/doctor.js')).doctor(flags, context);
    });
  for (const c of [program, ...program.commands])
    c.exitOverride()
      .helpOption('-h, --help', words.help)
      .configureHelp({
        styleTitle: (title) => words.titles[title] ?? title,
        optionDescription: (o) => o.description,
        subcommandTerm: (sub) => sub.name(),
        commandUsage: (sub) =>
          sub === program
            ? `nianbao ${words.usage}`
            : `nianbao ${sub.name()} ${words.commandUsage} ${sub.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)).join(' ')}`,
      })
      .configureOutput({ outputError: () => {} });
  return program;
}

/** What commander found wrong with the command line, in the user's language. */
function usageError({ code, message }: CommanderError, w: Words): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '');
  const nearest = message.match(/Did you mean (?:one of )?([^?]*)\?/)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return w.unknownOption(first, nearest);
    case 'commander.unknownCommand':
      return w.unknownCommand(first, nearest);
    case 'commander.missingArgument':
      return w.missingArgument(first);
    case 'commander.missingMandatoryOptionValue':
      return w.missingOption(first);
    case 'commander.optionMissingArgument':
      return w.optionNeedsValue(first);
    case 'commander.excessArguments':
      return w.excess;
    case 'commander.invalidArgument':
      return w.badChoice(first, second, message.match(/Allowed choices are (.*)\./)?.[1] ?? '2025');
    default:
      return message;
  }
}

function fail(message: string, hint?: string): void {
  exit = Exit.CouldNotRun;
  context.say(`nianbao: ${message}`);
  if (hint) context.say(`    ${hint}`);
  const at = argv.indexOf('--report');
  if ((at >= 0 && argv[at + 1] === 'json') || argv.includes('--report=json'))
    stdout.write(`${JSON.stringify({ ok: false, files: [], error: message }, null, 2)}\n`);
}

// A reader that stops early (`| head`) is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const program = makeProgram();
  if (argv.length <= 2) {
    program.outputHelp({ error: true });
    exit = Exit.CouldNotRun;
  } else await program.parseAsync(argv);
} catch (cause) {
  if (cause instanceof CommanderError) {
    if (!/helpDisplayed|version|commander\.help$/.test(cause.code))
      fail(usageError(cause, words), words.seeHelp);
  } else if (cause instanceof CannotRun) fail(cause.message);
  else if (cause instanceof FontError) fail(words.badFont(cause.message));
  else fail(words.defect((cause as Error).stack ?? String(cause)));
}
process.exitCode = exit;
