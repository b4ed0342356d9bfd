import { pathLabel } from '../edition/labels.js';
import { isBelow, valueAt } from '../json-pointer.js';
import type { Report } from '../report/report.js';

/**
 * What reports say about the figures of a section, for one note under its table: the remarks of
 * single figures, each with its place and agency, then the notes under their tables. A cell would
 * not have room for the remarks of sixty departments.
 */
export function collectNotes(key: string, parts: readonly Report[]): string {
  const remarks = [...remarksByPlace(key, parts)].map(
    ([place, texts]) => `${place}：${texts.join('，')}`,
  );
  const notes = parts.flatMap((part) => {
    const note = valueAt(part.input, `/${key}/note`);
    return typeof note === 'string' ? [`${part.input.agency}：${withoutStop(note)}`] : [];
  });
  const all = [...remarks, ...notes];
  return all.length ? `${all.join('；')}。` : '';
}

function remarksByPlace(key: string, parts: readonly Report[]): Map<string, string[]> {
  const remarks = new Map<string, string[]>();
  for (const part of parts)
    for (const [pointer, { note }] of part.figures) {
      if (!note || !isBelow(pointer, `/${key}`)) continue;
      // The note stands under its table: the table's name is not repeated.
      const place = pathLabel(part.edition, pointer).split('·').slice(1).join('·');
      const text = `${part.input.agency}${withoutStop(note)}`;
      remarks.set(place, [...(remarks.get(place) ?? []), text]);
    }
  return remarks;
}

const withoutStop = (text: string): string => text.trim().replace(/[。；;，,]+$/, '');
