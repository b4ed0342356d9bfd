import type { Printer } from './printer.js';

/** For programs: one JSON value (schemas/result.schema.json). */
export const json: Printer = (results, { extra }) => {
  const value = { ok: results.every((result) => result.ok), files: results, ...extra };
  return `${JSON.stringify(value, null, 2)}\n`;
};
