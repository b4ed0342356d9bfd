import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import { besideTable } from '../edition/prose-lists.js';
import { schemaOfKey } from '../edition/report-schema.js';
import { stepsOf } from '../json-pointer.js';
import type { Language } from '../problem/language.js';
import { catalogues } from '../problem/to-problem.js';

/** Keys beside the figures of a table: they have names in its schema, and none on the form. */
const namedBesideTable = ['note', ...Object.keys(besideTable)];

/** The part of a JSON Schema that names a value. */
interface NamedSchema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, NamedSchema>>;
}

/**
 * The form's words for any pointer into a report: 表三·…·自然人, 一、总体情况·第2段, 落款·成文日期.
 * What is not on the form is named in the language asked for: signature·date. Empty for the whole
 * report.
 */
export function placeOf(edition: Edition, pointer: string, language: Language): string {
  const [first, ...rest] = stepsOf(pointer);
  if (!first) return '';
  const table = edition.sections.find((s) => s.key === first)?.table;
  if (table && !namedBesideTable.includes(rest[0] ?? ''))
    return pathLabel(edition, pointer) || table.name;
  const schema: NamedSchema | undefined = schemaOfKey(edition, first);
  const { keys, paragraph, waiver } = catalogues[language];
  const counted = first === 'waive' ? waiver : paragraph;
  const names = rest.map((step) =>
    /^\d+$/.test(step)
      ? counted(Number(step) + 1)
      : (keys[step] ?? schema?.properties?.[step]?.title),
  );
  return [keys[first] ?? table?.name ?? schema?.title, ...names].filter(Boolean).join('·');
}
