/** Run by `npm run readme`: rewrites the README's table of rules from the editions and schemas/problems.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { editions } from '../src/core/edition/make-edition.js';
import { readJson, shippedFile } from '../src/platform/node.js';

type Entry = { readonly code: string; readonly severity: string; readonly title: string };

const severities: Record<string, string> = { error: '错误', warning: '警告' };

/** Rules of all editions, each id once, then what holds for every edition. */
const rules = new Map(
  editions().flatMap((e) =>
    e.rules.map(({ id, severity, title }) => [id, { code: id, severity, title }] as const),
  ),
);
const general = readJson('schemas/problems.json') as Entry[];
const rows = [
  ...[...rules.values()].filter((r) => !general.some((g) => g.code === r.code)),
  ...general,
].map((r) => `| \`${r.code}\` | ${severities[r.severity]} | ${r.title} |`);
const table = ['| 代号 | | 含义 |', '|---|---|---|', ...rows].join('\n');
const readme = readFileSync(shippedFile('README.md'), 'utf8');
writeFileSync(
  shippedFile('README.md'),
  readme.replace(
    /(<!-- rules[^>]*-->\n)[\s\S]*?(<!-- \/rules -->)/,
    (_, open, close) => `${open}\n${table}\n\n${close}`,
  ),
);
