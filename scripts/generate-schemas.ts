/**
 * Run by `npm run schemas`, after an edit of an edition: rewrites
 * schemas/report-<edition>.schema.json.
 */
import { writeFileSync } from 'node:fs';
import { editions } from '../src/core/edition/make-edition.js';
import { reportSchema } from '../src/core/edition/report-schema.js';
import { shippedFile } from '../src/platform/node.js';

for (const edition of editions())
  writeFileSync(
    shippedFile(`schemas/report-${edition.edition}.schema.json`),
    `${JSON.stringify(reportSchema(edition), null, 2)}\n`,
  );
