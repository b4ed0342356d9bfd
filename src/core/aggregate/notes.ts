import { pathLabel } from '../edition/labels.js';
import { valueAt } from '../report/figures.js';
import type { Part } from './add.js';

const withoutStop = (text: string): string => text.trim().replace(/[。；;，,]+$/, '');

/**
 * What reports say about the figures of a section, for one note under its table: remarks of single figures, each with its place and
 * agency, then the notes under their own tables. A cell would not hold the remarks of sixty departments.
 */
export function gatherNotes(key: string, parts: readonly Part[]): string {
  const remarks = new Map<string, string[]>();
  for (const part of parts)
    for (const [pointer, { note }] of part.figures) {
      if (!note || !pointer.startsWith(`/${key}/`)) continue;
      const place = pathLabel(part.edition, pointer).split('·').slice(1).join('·');
      remarks.set(place, [
        ...(remarks.get(place) ?? []),
        `${part.input.agency}${withoutStop(note)}`,
      ]);
    }
  const notes = parts.flatMap((part) => {
    const note = valueAt(part.input, `/${key}/note`);
    return typeof note === 'string' ? [`${part.input.agency}：${withoutStop(note)}`] : [];
  });
  const all = [...[...remarks].map(([place, own]) => `${place}：${own.join('，')}`), ...notes];
  return all.length ? `${all.join('；')}。` : '';
}
