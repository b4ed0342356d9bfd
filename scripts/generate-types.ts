/**
 * Run by `npm run types`, after an edit of schemas/edition.schema.json: rewrites
 * src/core/edition/edition-data.ts.
 */
import { writeFileSync } from 'node:fs';
import { shippedFile } from '../src/platform/node.js';
import { editionDataFile, editionDataSource } from './edition-types.js';

writeFileSync(shippedFile(editionDataFile), await editionDataSource());
