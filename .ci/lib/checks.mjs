/** Counts the checks of a script, and says at once what failed. */
let passed = 0;
let failed = 0;

/**
 * Counts one check.
 * @param {string} name what should hold
 * @param {boolean} holds
 * @param {unknown} [found] what was found instead
 */
export function check(name, holds, found = '') {
  if (holds) passed += 1;
  else report(found === '' ? name : `${name}: ${describe(found)}`);
}

/**
 * Says what failed and counts it.
 * @param {string} fault
 */
function report(fault) {
  failed += 1;
  console.log(`FAILED ${fault}`);
}

/** @param {unknown} found */
const describe = (found) => (typeof found === 'string' ? found : JSON.stringify(found));

/** Prints the counts and ends the process: with 1 if anything did. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
