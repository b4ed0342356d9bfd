import { existsSync, statSync } from 'node:fs';
import { expect } from 'chai';
import { commandsIn } from '../../src/cli/commands.js';
import { messages } from '../../src/cli/messages/messages.js';
import { checkReport, readReport } from '../../src/index.js';
import { blocksIn, commandLinesIn, pages } from '../support/pages.js';
import { type Json, json, root, sample, text } from '../support/sample-reports.js';

/** Most lines of the README: what is more goes to docs/. */
const MOST_LINES = 150;

/** Names of another kind: an option of Docker, an input of the action, a kind of mistake. */
const otherNames = ['--user', 'node-version', 'row-exchange'];

/** What a heading is called in a link, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

/** A page without its fenced blocks. */
const prose = (page: string): string => text(page).replace(/^```[\s\S]*?^```$/gm, '');

const anchorsIn = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** A report with the values that an example gives, wherever it is deep. */
const merged = (report: Json, example: Json): Json =>
  Object.fromEntries([
    ...Object.entries(report),
    ...Object.entries(example).map(([key, value]) => [
      key,
      value && typeof value === 'object' && !Array.isArray(value)
        ? merged(report[key] ?? {}, value)
        : value,
    ]),
  ]);

describe('the README and docs/', () => {
  it(`the README has at most ${MOST_LINES} lines`, () => {
    expect(text('README.md').trimEnd().split('\n').length).to.be.at.most(MOST_LINES);
  });

  for (const page of [...pages, 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md'])
    it(`${page} links to files and headings that there are`, () => {
      const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
      const missing = links
        .filter((link) => !/^https?:/.test(link))
        .filter((link) => {
          const target = new URL(decodeURI(link), new URL(page, root));
          const anchor = decodeURI(target.hash).slice(1);
          target.hash = '';
          if (!existsSync(target)) return true;
          if (!anchor) return false;
          const path = decodeURI(target.href).slice(root.href.length);
          return statSync(target).isDirectory() || !anchorsIn(path).includes(anchor);
        });
      expect(missing).to.deep.equal([]);
    });

  it('docs/ is reached from the README', () => {
    const missing = pages.slice(1).filter((page) => !text('README.md').includes(`](${page}`));
    expect(missing).to.deep.equal([]);
  });

  const { properties } = json('schemas/report-2021.schema.json');
  for (const page of pages)
    for (const { kind, text: block } of blocksIn(page))
      if (kind === 'json')
        it(`${page} shows JSON that is valid: ${block.trim().split('\n')[1]}`, () => {
          const example = JSON.parse(block);
          if (!Object.keys(example).every((key) => key in properties)) return;
          const report = JSON.stringify(merged(sample('county-2025.json'), example));
          const { problems } = checkReport(readReport(report));
          expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
        });

  it('docs/commands.md has every command', () => {
    const table = text('docs/commands.md');
    const missing = commandsIn(messages.zh).filter(
      ({ name }) => !table.includes(`| \`nianbao ${name} `),
    );
    expect(missing.map(({ name }) => name)).to.deep.equal([]);
  });

  it('name codes that problems have', () => {
    const codes = [...text('docs/rules.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(
      ([, code]) => code,
    );
    const named = pages.flatMap((page) =>
      [...prose(page).matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, word]) => word),
    );
    expect(named.filter((word) => ![...codes, ...otherNames].includes(word))).to.deep.equal([]);
  });

  it('name npm scripts that exist', () => {
    const words = pages.map(text).join('\n');
    const scripts = [...words.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    const known = json('package.json').scripts;
    expect(scripts.filter((script) => !(script in known))).to.deep.equal([]);
  });

  it('name options that the commands have', () => {
    const long = commandsIn(messages.zh).flatMap(({ options }) => options.map((o) => o.long));
    const known = new Set([...long, '--lang', '--quiet', '--help', '--version', ...otherNames]);
    const named = pages.flatMap((page) => {
      const quoted = [...prose(page).matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
      const lines = blocksIn(page)
        .flatMap(commandLinesIn)
        .filter((line) => line.startsWith('nianbao'));
      return [...quoted, ...lines].flatMap((words) => words.match(/(?<![\w-])--[a-z-]+/g) ?? []);
    });
    expect(named.length).to.be.above(50);
    expect([...new Set(named)].filter((option) => !known.has(option))).to.deep.equal([]);
  });
});
