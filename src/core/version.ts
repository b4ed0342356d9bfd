import { readJson } from '#platform';

/** Version of this software, as package.json has it. */
export const version = (readJson('package.json') as { version: string }).version;
