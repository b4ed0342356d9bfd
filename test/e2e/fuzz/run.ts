/**
 * `npm run fuzz -- MINUTES`: tries every property in turn with ever other inputs, and prints the
 * seed of each that fails; then how well mistakes in figures are named, with ever other mistakes.
 */
import fc from 'fast-check';
import { mistakeKinds } from '../../support/figure-mistakes.js';
import { tryMistakes } from '../../support/try-mistakes.js';
import { properties } from './properties.js';

const minutes = Number(process.argv[2] ?? 5);
/** A fifth of the time is for mistakes in figures. */
const end = Date.now() + minutes * 48_000;
const endOfMistakes = Date.now() + minutes * 60_000;
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

const named = new Map<string, { tried: number; first: number; firstThree: number }>();
const falselyCertain: string[] = [];
for (let seed = Date.now() % 1e9; Date.now() < endOfMistakes; seed += 100)
  for (const kind of Object.keys(mistakeKinds)) {
    const result = tryMistakes(kind, 20, seed);
    const sum = named.get(kind) ?? { tried: 0, first: 0, firstThree: 0 };
    named.set(kind, {
      tried: sum.tried + result.tried,
      first: sum.first + result.first,
      firstThree: sum.firstThree + result.firstThree,
    });
    falselyCertain.push(...result.falselyCertain);
  }
let mistakes = 0;
for (const [kind, { tried, first, firstThree }] of named) {
  mistakes += tried;
  const [percent, percentOfThree] = [first, firstThree].map((n) => ((100 * n) / tried).toFixed(1));
  console.log(
    `${String(tried).padStart(8)}  ${kind}: ${percent} % first, ${percentOfThree} % of three`,
  );
}
console.log(`${falselyCertain.length} of ${mistakes} mistakes named falsely for certain`);
for (const mistake of falselyCertain) console.log(mistake);
process.exit(failed || falselyCertain.length > mistakes / 1000 ? 1 : 0);
