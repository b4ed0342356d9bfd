// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { root } from './workspace.mjs';

/** The program of axe-core, which sets `axe` in a page. */
export const axe = readFileSync(join(root, '.ci/node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Checks what a page shows now with axe-core, which looks for barriers to people with disabilities.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function checkAccess(page, name) {
  await page.evaluate(`${axe}; undefined`);
  /** @type {{ violations: any[], passes: any[] }} */
  const { violations, passes } = await page.evaluate(
    // Details of violations alone: gathering the others takes most of the time.
    "axe.run({ resultTypes: ['violations'] })",
  );
  check(`${name}: axe-core has something to look at`, passes.length > 10, passes.length);
  const faults = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  check(`${name}: axe-core finds no barrier`, faults.length === 0, faults);
}
