import { sha256 } from '#platform';
import type { Edition } from './edition.js';
import { editions } from './make-edition.js';

/** The hash of an agency's own edition; undefined for those that are part of the program. */
export const ownEditionHash = (edition: Edition): string | undefined =>
  editions().includes(edition) ? undefined : sha256(JSON.stringify(edition));
