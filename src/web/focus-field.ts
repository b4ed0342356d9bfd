/** Puts the cursor into fields of the form. */
import { selfAndAncestors, stepsOf } from '../core/json-pointer.js';
import type { Focus } from './state/report-value.js';

/** Fields of the form; pages and problems have pointers too. */
const FIELDS = 'main input[data-pointer], main textarea[data-pointer]';

/** Puts the cursor where a focus says, or as near as there is a field; false if there is none. */
export function focusField({ pointer, start, end = start }: Focus): boolean {
  const field = fieldAt(pointer);
  if (!field) {
    const section = document.getElementById(`section-${stepsOf(pointer)[0] ?? 'cover'}`);
    section?.scrollIntoView({ block: 'start' });
    return false;
  }
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
  if (start !== undefined && end !== undefined) field.setSelectionRange(start, end);
  return true;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field of a pointer, else the first one below it, else that of what is around it. */
function fieldAt(pointer: string): Field | undefined {
  const fields = [...document.querySelectorAll<Field>(FIELDS)];
  for (const around of selfAndAncestors(pointer)) {
    const found =
      fields.find((f) => f.dataset.pointer === around) ??
      fields.find((f) => f.dataset.pointer?.startsWith(`${around}/`));
    if (found) return found;
  }
  return undefined;
}
