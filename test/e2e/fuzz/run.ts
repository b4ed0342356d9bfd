/**
 * `npm run fuzz -- MINUTES`: tries every property in turn with ever other inputs, and prints the
 * seed of each that fails.
 */
import fc from 'fast-check';
import { properties } from './properties.js';

const minutes = Number(process.argv[2] ?? 5);
const end = Date.now() + minutes * 60_000;
const tried = new Map<string, number>();
let failed = 0;
while (Date.now() < end)
  for (const { name, runs, property } of properties) {
    if (Date.now() >= end) break;
    const details = await fc.check(property(), {
      numRuns: 4 * runs,
      interruptAfterTimeLimit: Math.max(1, end - Date.now()),
      markInterruptAsFailure: false,
    });
    tried.set(name, (tried.get(name) ?? 0) + details.numRuns);
    if (!details.failed) continue;
    failed += 1;
    console.log(`FAILED ${name}\n${fc.defaultReportMessage(details)}`);
  }
for (const [name, runs] of tried) console.log(`${String(runs).padStart(8)}  ${name}`);
const inputs = [...tried.values()].reduce((a, b) => a + b, 0);
console.log(`${inputs} inputs in ${minutes} minutes, ${failed} failures`);
process.exit(failed ? 1 : 0);
