/** Run by `npm run schemas`: rewrites the report schemas from the editions. */
import { writeFileSync } from 'node:fs';
import { resource } from '../resources.js';
import { editions } from './load.js';
import { reportSchema } from './report-schema.js';

/** The text of schemas/report-<edition>.schema.json. */
for (const edition of editions()) writeFileSync(resource(`schemas/report-${edition.edition}.schema.json`), `${JSON.stringify(reportSchema(edition), null, 2)}\n`);
