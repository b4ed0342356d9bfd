// What is installed is what the lock file says, byte for byte, and no version of it has a hole that
// is known, as far as the registry answers.
import { spawnSync } from 'node:child_process';
import { check, finish } from './lib/checks.mjs';
import { readJson, removeWork, root } from './lib/workspace.mjs';

/** Every package of the lock file comes over https and has a hash. */
function checkLockFile() {
  /** @type {Record<string, { integrity?: string; resolved?: string; link?: boolean }>} */
  const packages = readJson('package-lock.json').packages;
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
  const args = ['audit', '--omit=dev', '--json'];
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

checkLockFile();
const report = askRegistry();
if (report?.metadata?.vulnerabilities) {
  const { high, critical } = report.metadata.vulnerabilities;
  const names = Object.keys(report.vulnerabilities).join(', ');
  check('npm audit: nothing high or critical', high + critical === 0, names);
} else console.log('npm audit: the registry has no answer; only the lock file was checked');
removeWork();
finish();
