import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import { reportSchema } from '../edition/report-schema.js';

type Schema = { readonly title?: string; readonly properties?: Record<string, Schema> };

/** The form's own words for any pointer into a report: 表三·…·自然人, 一、总体情况·第2段, 落款·成文日期. */
export function placeOf(edition: Edition, pointer: string): string {
  const [, first = '', ...rest] = pointer.split('/');
  if (!first) return '';
  const top = (reportSchema(edition) as Schema).properties?.[first];
  const section = edition.sections.find((s) => s.key === first);
  if (section?.table)
    return rest[0] === 'note'
      ? `${section.table.name}·${top?.properties?.note?.title}`
      : pathLabel(edition, pointer) || section.table.name;
  const words = rest.flatMap((step) =>
    /^\d+$/.test(step)
      ? [`第${Number(step) + 1}${first === 'waive' ? '条' : '段'}`]
      : top?.properties?.[step]
        ? [top.properties[step].title ?? '']
        : [],
  );
  return [top?.title ?? '', ...words].filter(Boolean).join('·');
}
