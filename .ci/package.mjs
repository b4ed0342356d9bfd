// @ts-check
// The packed package as a stranger gets it: it installs without a network, scripts or optional
// packages on every Node that is supported, works the same there, byte for byte, and the fast tests
// pass; its doors and types are as publint and attw (Are the types wrong?) want them.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish } from './lib/checks.mjs';
import { inWork, readJson, removeWork, root } from './lib/workspace.mjs';

/** Versions besides the one that runs this: the oldest, those with long support, the newest. */
const OTHER_NODES = ['20.19', '22', '24', '26'];
/** Those that run the fast tests as well, which takes a minute each. */
const TESTED_NODES = ['20.19', '26'];
const TOOLS = ['@arethetypeswrong/cli@0.18.5', 'publint@0.3.25'];
/** Most megabytes that the package may unpack to. */
const MOST_MEGABYTES = 60;
const MEGABYTE = 1e6;

/**
 * Runs a program and returns its standard output. Throws an Error with what it said if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const env = { ...process.env, XDG_CACHE_HOME: inWork('cache') };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${[command, ...args].join(' ')}: ${status}\n${stdout}${stderr}`);
}

/**
 * Checks that an action does what it should; it throws if not.
 * @template T
 * @param {string} name
 * @param {() => T} action
 * @returns {T | undefined}
 */
function attempt(name, action) {
  try {
    const result = action();
    check(name, true);
    return result;
  } catch (cause) {
    check(name, false, cause instanceof Error ? cause.message : cause);
    return undefined;
  }
}

/**
 * A new folder with a project that has no packages yet.
 * @param {string} name
 */
function makeProject(name) {
  const folder = inWork(name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

const npm = join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm');

/**
 * @param {string} node
 * @param {string} folder
 * @param {...string} args
 */
const install = (node, folder, ...args) =>
  run(node, [join(npm, 'bin/npm-cli.js'), 'install', '--no-audit', '--no-fund', ...args], folder);

/**
 * A Node of another version, from the npm package that carries its program.
 * @param {string} version
 */
function installNode(version) {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = makeProject(`node${version}`);
  install(process.execPath, folder, `${name}@${version}`);
  return join(folder, 'node_modules', name, 'bin/node');
}

function checkTarball() {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', inWork()];
  const [packed] = JSON.parse(run('npm', pack, root));
  const megabytes = packed.unpackedSize / MEGABYTE;
  check(`unpacks to at most ${MOST_MEGABYTES} MB`, megabytes <= MOST_MEGABYTES, megabytes);
  /** @type {{ path: string }[]} */
  const files = packed.files;
  const mistakes = files.filter(({ path }) => path.startsWith('samples/mistakes'));
  check('has no samples of mistakes', mistakes.length === 0, mistakes);
  const page = files.map(({ path }) => path).filter((path) => path.startsWith('dist/nianbao'));
  check('has the page as one file', page.join() === 'dist/nianbao.html', page);
  const { dependencies, optionalDependencies, peerDependencies } = readJson('package.json');
  const needed = { ...dependencies, ...optionalDependencies, ...peerDependencies };
  check('needs no other package', Object.keys(needed).length === 0, needed);
  return inWork(packed.filename);
}

/** @param {string} tarball */
function checkDoors(tarball) {
  const folder = makeProject('tools');
  install(process.execPath, folder, ...TOOLS);
  const bin = join(folder, 'node_modules/.bin');
  attempt('publint finds nothing', () => run(join(bin, 'publint'), ['--strict', tarball], folder));
  attempt('attw finds nothing', () => run(join(bin, 'attw'), [tarball], folder));
}

/** What a user does with the installed program: each command, a batch, and a second start. */
const COMMANDS = [
  'build reports -o out --format all --verify',
  'build reports -o batch --jobs 2 --resume --summary summary.csv',
  'check reports --report json',
  'sum departments --agency 青溪县人民政府 -o county.json --overview overview.html',
  'init form.xlsx --year 2025 --agency 某县人民政府',
  'read out/county-2025.pdf -o read.json',
  'read --shown out/county-2025.pdf -o shown.json',
  'read out/county-2025.docx -o read.xlsx',
  'verify out/county-2025.docx out/county-2025.pdf out/county-2025.html out/county-2025.ofd',
  'read --shown out/county-2025.ofd -o shown-ofd.json',
  'page',
  'doctor',
];
const LIBRARY = `const names = Object.keys(library).filter((n) => /^\\w+$/.test(n));
console.log(names.filter((n) => n !== 'default').sort().join());`;

/**
 * SHA-256 of every file in a folder, by path.
 * @param {string} folder
 */
const hashesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => `${path.slice(folder.length)} ${sha256(readFileSync(path))}`);

/** @param {string | Uint8Array} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/**
 * Installs the package with a Node and uses it; what it wrote and printed.
 * @param {string} node
 * @param {string} tarball
 */
function useWith(node, tarball) {
  const version = run(node, ['--version'], root).trim();
  const folder = makeProject(version);
  const options = ['--offline', '--engine-strict', '--omit=optional', '--ignore-scripts'];
  attempt(`Node ${version}: installs`, () => install(node, folder, ...options, tarball));
  const packages = readdirSync(join(folder, 'node_modules')).filter((name) => name[0] !== '.');
  check(`Node ${version}: nothing else is installed`, packages.join() === 'nianbao', packages);
  const cli = join(folder, 'node_modules/nianbao/dist/lib/cli.js');
  const work = join(folder, 'work');
  for (let i = 0; i < 3; i++)
    for (const name of ['county-2025', 'bureau-2020', 'city-office-2019', 'features-2025'])
      cpSync(join(root, `samples/${name}.json`), join(work, `reports/${i || ''}/${name}.json`));
  cpSync(join(root, 'samples/departments/2025'), join(work, 'departments'), { recursive: true });
  const printed = COMMANDS.map((line) =>
    attempt(`Node ${version}: ${line}`, () => run(node, [cli, ...line.split(' ')], work)),
  );
  // What doctor prints names the Node.
  const said = JSON.stringify(printed.slice(0, -1));
  const doors = [
    ['--eval', `const library = require('nianbao'); ${LIBRARY}`],
    ['--input-type=module', '--eval', `import * as library from 'nianbao'; ${LIBRARY}`],
  ].map((args) => attempt(`Node ${version}: ${args.at(-1)}`, () => run(node, args, folder)));
  const files = ['nianbao/schemas/report-2021.schema.json', 'nianbao/package.json'];
  for (const file of files)
    attempt(`Node ${version}: ${file} is there`, () =>
      run(node, ['--eval', `require('${file}')`], folder),
    );
  check(`Node ${version}: require and import give the same`, doors[0] === doors[1], doors);
  return { version, files: [...hashesIn(work), `printed ${sha256(said)}`, `${doors[0]}`] };
}

/** The script of action.yml takes files and options one a line, blanks and all. */
function checkAction() {
  const [, script = ''] =
    /run: \|\n([\s\S]*)$/.exec(readFileSync(join(root, 'action.yml'), 'utf8')) ?? [];
  const work = inWork('action');
  mkdirSync(join(work, 'two words'), { recursive: true });
  cpSync(join(root, 'samples/county-2025.json'), join(work, 'two words/今年.json'));
  cpSync(join(root, 'samples/mistakes/row-sum.json'), join(work, 'wrong.json'));
  /** @param {readonly string[]} files @param {readonly string[]} options */
  const runAction = (files, options) =>
    spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: work,
      encoding: 'utf8',
      env: {
        ...process.env,
        GITHUB_ACTION_PATH: root,
        FILES: files.join('\n'),
        OPTIONS: options.join('\n'),
      },
    });
  const sound = runAction(['two words'], ['--previous=two words/今年.json', '--strict', '']);
  const told = sound.stdout + sound.stderr;
  const isSound = sound.status === 1 && told.includes('two words/今年.json');
  check('action.yml: reads files and options with blanks', isSound, told);
  const wrong = runAction(['two words', 'wrong.json'], []);
  const isFound = wrong.status === 1 && wrong.stdout.includes('::error file=wrong.json');
  check('action.yml: marks the line of an error', isFound, wrong.stdout + wrong.stderr);
}

const tarball = checkTarball();
checkDoors(tarball);
checkAction();
const nodes = new Map(OTHER_NODES.map((version) => [version, installNode(version)]));
const expected = useWith(process.execPath, tarball);
check('the package writes files', expected.files.length > 60, expected.files.length);
for (const [wanted, node] of nodes) {
  const { version, files } = useWith(node, tarball);
  const others = files.filter((file, i) => file !== expected.files[i]);
  check(
    `Node ${version}: writes the bytes that ${expected.version} writes`,
    !others.length,
    others,
  );
  if (!TESTED_NODES.includes(wanted)) continue;
  attempt(`Node ${version}: the fast tests pass`, () =>
    run(
      node,
      [
        join(root, 'node_modules/mocha/bin/mocha.js'),
        ...['--parallel', '--jobs', '2', '--reporter', 'dot', 'dist/test/unit/**/*.test.js'],
      ],
      root,
    ),
  );
}
removeWork();
finish();
