/** The commands beside `check` and `build`, and how they grow. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInTurn, runNode } from './child.mjs';
import { options, root } from './options.mjs';
import { cli, work } from './reports.mjs';

/** Runs of each command. */
const RUNS = 5;
const AGENCY = '青溪县人民政府';

/**
 * A folder of so many departments' reports: those of the samples, each under other names.
 * @param {number} count
 */
function writeDepartments(count) {
  const source = join(root, 'samples/departments/2025');
  const files = readdirSync(source).filter((name) => name.endsWith('.json'));
  const folder = join(work, `departments${count}`);
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const report = JSON.parse(readFileSync(join(source, files[i % files.length]), 'utf8'));
    const text = JSON.stringify({ ...report, agency: `${report.agency}${i}` }, null, 2);
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.json`), text);
  }
  return folder;
}

/** What is used, by command. */
export function measureOthers() {
  const folder = join(work, 'others');
  const form = join(folder, 'form.xlsx');
  const name = options.report.replace(/^.*\/(.*)\.json$/, '$1');
  const [docx, pdf] = ['docx', 'pdf'].map((extension) => join(folder, `${name}.${extension}`));
  runNode([cli, 'build', options.report, '-o', folder]);
  runNode([cli, 'read', options.report, '-o', form]);
  const once = runInTurn(
    {
      check: [cli, 'check', options.report],
      'check, form': [cli, 'check', form],
      'write the form': [cli, 'read', docx, '--force', '-o', join(folder, 'written.xlsx')],
      'read, .docx': [cli, 'read', docx],
      'read, PDF': [cli, 'read', pdf],
      'read --shown, .docx': [cli, 'read', '--shown', docx],
      'read --shown, PDF': [cli, 'read', '--shown', pdf],
      'verify, .docx': [cli, 'verify', docx],
      'verify, PDF': [cli, 'verify', pdf],
      doctor: [cli, 'doctor'],
    },
    RUNS,
  );
  const sums = options.departments.map((count) => {
    const args = ['--agency', AGENCY, '-o', join(folder, `sum${count}.json`)];
    return [`sum, ${count}`, runNode([cli, 'sum', writeDepartments(count), ...args])];
  });
  return { ...once, ...Object.fromEntries(sums) };
}
