import type { ValidateFunction } from 'ajv';

/**
 * Written by the build (scripts/generate-shipped.ts): what Node reads from the package's folder.
 */

/** JSON files by their paths, e.g. `schemas/layout.json`. */
export const jsonFiles: Readonly<Record<string, unknown>>;
/** Names of the shipped editions, oldest first. */
export const editions: readonly string[];
/** Compiled report schemas by edition. */
export const validators: Readonly<Record<string, ValidateFunction>>;
