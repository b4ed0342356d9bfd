// What is installed is what the lock file says, byte for byte, and no version of it has a hole that
// is known, as far as the registry answers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish } from './lib/checks.mjs';
import { readJson, removeWork, root } from './lib/workspace.mjs';

/**
 * Every package of a lock file comes over https and has a hash.
 * @param {string} file
 */
function checkLockFile(file) {
  /** @type {Record<string, { integrity?: string; resolved?: string; link?: boolean }>} */
  const packages = readJson(file).packages;
  for (const [path, { integrity, resolved, link }] of Object.entries(packages)) {
    if (path === '') continue;
    check(`${path}: is no link`, !link);
    if (link) continue;
    check(`${path}: has a hash`, integrity?.startsWith('sha512-') ?? false);
    const isSecure = resolved === undefined || resolved.startsWith('https://');
    check(`${path}: is fetched over https`, isSecure, resolved);
  }
}

/** What the registry knows of holes, or undefined if it does not answer. */
function askRegistry() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** Names of the packages in the bundle; the others are needed only to build and test it. */
function bundledPackages() {
  const licences = readFileSync(join(root, 'dist/lib/LICENCES.txt'), 'utf8');
  return [...licences.matchAll(/^=+ (\S+) /gm)].map(([, name = '']) => name);
}

for (const file of ['package-lock.json', '.ci/package-lock.json']) checkLockFile(file);
const report = askRegistry();
if (report?.vulnerabilities) {
  const shipped = bundledPackages();
  check('the bundle says what is in it', shipped.includes('docx') && shipped.includes('ajv'));
  for (const name of shipped) {
    const severity = report.vulnerabilities[name]?.severity;
    check(`${name}: nothing high or critical`, !/high|critical/.test(severity ?? ''), severity);
  }
} else console.log('npm audit: the registry has no answer; only the lock file was checked');
removeWork();
finish();
