/**
 * Run by `npm run schemas`, after an edit of an edition: rewrites
 * schemas/report-<edition>.schema.json; and after an edit of the layout: schemas/word-frame.json.
 */
import { writeFileSync } from 'node:fs';
import { editions } from '../src/core/edition/make-edition.js';
import { reportSchema } from '../src/core/edition/report-schema.js';
import { shippedFile } from '../src/platform/node.js';
import { makeFrame } from './word-frame.js';

for (const edition of editions())
  writeFileSync(
    shippedFile(`schemas/report-${edition.edition}.schema.json`),
    `${JSON.stringify(reportSchema(edition), null, 2)}\n`,
  );

writeFileSync(shippedFile('schemas/word-frame.json'), `${JSON.stringify(makeFrame(), null, 2)}\n`);
