/** The project's folder, a temporary one, and the programs that the scripts run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const cli = join(root, 'dist/lib/cli.js');

/** A temporary folder. */
const work = mkdtempSync(join(tmpdir(), 'nianbao-ci-'));

/** @param {...string} names */
export const inWork = (...names) => join(work, ...names);

export const removeWork = () => rmSync(work, { recursive: true, force: true, maxRetries: 5 });

/** @param {string} path of a JSON file in the project */
export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const fontsConf = inWork('fonts.conf');

/**
 * Makes programs see the project's fonts alone.
 * @param {readonly (readonly [name: string, family: string])[]} aliases other names for them
 */
export function writeFontsConf(aliases) {
  const matches = aliases.map(
    ([name, family]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>` +
      '</match>',
  );
  const folders =
    `<dir>${join(root, 'fonts')}</dir>` +
    `<cachedir>${inWork('cache')}</cachedir>${matches.join('')}`;
  writeFileSync(fontsConf, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
}

/**
 * Runs a program and returns its standard output. Throws if it fails.
 * @param {string} command
 * @param {...string} args
 */
export const run = (command, ...args) =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FONTCONFIG_FILE: fontsConf },
  });

/**
 * Converts files with LibreOffice.
 * @param {string} format e.g. `pdf`, or `html:HTML (StarCalc)`
 * @param {string} folder where the results go
 * @param {...string} files
 */
export const convert = (format, folder, ...files) =>
  run(
    'soffice',
    `-env:UserInstallation=file://${inWork('profile')}`,
    ...['--headless', '--norestore', '--convert-to', format, '--outdir', folder, ...files],
  );
