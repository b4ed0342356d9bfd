/**
 * Run by `npm run schemas`, after an edit of an edition: rewrites
 * schemas/report-<edition>.schema.json, and the copy of an edition that shows how a rule that is
 * off is switched on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { editions } from '../src/core/edition/make-edition.js';
import { reportSchema } from '../src/core/edition/report-schema.js';
import { shippedFile } from '../src/platform/node.js';

for (const edition of editions())
  writeFileSync(
    shippedFile(`schemas/report-${edition.edition}.schema.json`),
    `${JSON.stringify(reportSchema(edition), null, 2)}\n`,
  );

const edition = readFileSync(shippedFile('schemas/editions/2021.json'), 'utf8');
writeFileSync(
  shippedFile('samples/mistakes/overview-length.edition.json'),
  edition
    .replace('"../edition.schema.json"', '"../../schemas/edition.schema.json"')
    .replace(
      '{"id": "overview-length", "enabled": false}',
      '{"id": "overview-length", "enabled": true}',
    ),
);
