// What is installed is what the lock file says, byte for byte; and no version of it has a known hole, as far as the registry answers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const faults = Object.entries(packages).flatMap(([path, { integrity, resolved, link }]) => {
  if (path === '') return [];
  if (link) return [`${path}: a link`];
  if (!integrity?.startsWith('sha512-')) return [`${path}: no hash`];
  return resolved && !resolved.startsWith('https://') ? [`${path}: not fetched over https`] : [];
});
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8' });
let report = {};
try {
  report = JSON.parse(stdout);
} catch {
  // Told below.
}
if (report.metadata?.vulnerabilities) {
  const { high, critical } = report.metadata.vulnerabilities;
  if (high + critical) faults.push(`npm audit: ${high} high, ${critical} critical: ${Object.keys(report.vulnerabilities).join(', ')}`);
} else console.log('npm audit: the registry at hand has no answer; only the lock file was looked at');
for (const fault of faults) console.log(`FAILED ${fault}`);
console.log(`${Object.keys(packages).length - 1} packages, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
