/** Counts the checks of a script and prints at the end which of them failed. */
let passed = 0;
/** @type {string[]} */
const faults = [];

/**
 * Counts one check.
 * @param {string} name what should hold
 * @param {boolean} holds
 * @param {unknown} [found] what was found instead
 */
export function check(name, holds, found = '') {
  if (holds) passed += 1;
  else faults.push(found === '' ? name : `${name}: ${describe(found)}`);
}

/** @param {unknown} found */
const describe = (found) => (typeof found === 'string' ? found : JSON.stringify(found));

/** Prints what failed and ends the process: with 1 if anything did. */
export function finish() {
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`${passed} passed, ${faults.length} failed`);
  process.exit(faults.length ? 1 : 0);
}
