// @ts-check
// Uses the page, dist/nianbao.html, in real browsers as clerks do: what it finds and writes is what
// the command line finds and writes. Names of scenarios as arguments run these alone; `timed` names
// those that need a quiet machine, and `untimed` all others.

import { check, finish } from './lib/checks.mjs';
import { removeWork } from './lib/workspace.mjs';
import { checkBarriers, checkNames } from './page/access.mjs';
import { startChromium86, startCurrentChromium, startFirefox } from './page/browsers.mjs';
import { checkMemory, checkTimes } from './page/budgets.mjs';
import { checkComposition, checkInputMethod } from './page/composition.mjs';
import { checkDrafts } from './page/drafts.mjs';
import { checkDroppedFiles } from './page/dropped-files.mjs';
import { checkExplanations } from './page/explanations.mjs';
import { checkKeyboard } from './page/keyboard.mjs';
import { checkMistakes, checkRefusals } from './page/mistakes.mjs';
import { checkLooks, checkPlaces, checkPrinting } from './page/page-views.mjs';
import { checkPaste, checkPastedProse } from './page/paste.mjs';
import { checkCarriedIn, checkPrevious } from './page/previous.mjs';
import { checkRequests } from './page/requests.mjs';
import { checkSameBytes } from './page/same-bytes.mjs';
import { checkSurroundings } from './page/surroundings.mjs';
import { checkTextBesideTables } from './page/text-beside-tables.mjs';

const untimed = {
  checkSameBytes,
  checkNames,
  checkMistakes,
  checkRefusals,
  checkExplanations,
  checkKeyboard,
  checkPaste,
  checkPastedProse,
  checkTextBesideTables,
  checkInputMethod,
  checkComposition,
  checkPrevious,
  checkCarriedIn,
  checkDrafts,
  checkDroppedFiles,
  checkPlaces,
  checkSurroundings,
  checkPrinting,
  checkLooks,
  checkBarriers,
  checkRequests,
  checkMemory,
};
/** What measures times, so that nothing else may run beside it. */
const timed = { checkTimes };
/** What must hold in every browser. */
const everywhere = { checkSameBytes, checkComposition };
/** @type {Readonly<Record<string, readonly string[]>>} */
const groups = { timed: Object.keys(timed), untimed: Object.keys(untimed) };
const wanted = process.argv.slice(2).flatMap((name) => groups[name] ?? [name]);

/**
 * Starts a browser and lets it go through scenarios; one that cannot go on does not stop the
 * others.
 * @template {import('./page/browsers.mjs').PageBrowser} B
 * @param {() => Promise<B>} start
 * @param {Readonly<Record<string, (browser: B) => Promise<void>>>} steps
 */
async function runIn(start, steps) {
  const chosen = Object.entries(steps).filter(([name]) => !wanted.length || wanted.includes(name));
  if (!chosen.length) return;
  const browser = await start();
  for (const [name, run] of chosen) {
    const began = performance.now();
    try {
      await run(browser);
    } catch (cause) {
      check(`${browser.name}: ${name} goes on to its end`, false, String(cause));
    }
    console.log(`${browser.name}: ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await browser.close();
}

await runIn(startCurrentChromium, { ...untimed, ...timed });
await runIn(startChromium86, everywhere);
await runIn(startFirefox, everywhere);
removeWork();
finish();
