/**
 * JSON Pointers (RFC 6901): `/applications/received/total`; the empty string is the whole value.
 */

/** One step of a pointer, with `~` and `/` escaped. */
export const escapeStep = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

const unescapeStep = (step: string): string =>
  step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;

/** The keys and indexes on the way to the value, outermost first. */
export function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return pointer.includes('~') ? steps.map(unescapeStep) : steps;
}

/** Pointer of a key or index below the value at `pointer`. */
export const childPointer = (pointer: string, key: string | number): string =>
  `${pointer}/${escapeStep(String(key))}`;

/** Pointer of the object or array that holds the value; of the whole value: the empty string. */
export const parentPointer = (pointer: string): string =>
  pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** Key or index of the value within its parent. */
export const lastStep = (pointer: string): string =>
  unescapeStep(pointer.slice(pointer.lastIndexOf('/') + 1));

/** Pointer of another key in the same parent. */
export const siblingPointer = (pointer: string, key: string): string =>
  childPointer(parentPointer(pointer), key);

/** The pointer itself, then that of every value around it, innermost first; not the whole value. */
export function* selfAndAncestors(pointer: string): Generator<string> {
  for (let p = pointer; p; p = parentPointer(p)) yield p;
}

/** Whether a pointer leads into the value at another pointer, and is not that pointer itself. */
export const isBelow = (pointer: string, ancestor: string): boolean =>
  pointer.startsWith(`${ancestor}/`);

/** Whether a pointer is another or leads into its value. */
export const isAtOrBelow = (pointer: string, ancestor: string): boolean =>
  pointer === ancestor || isBelow(pointer, ancestor);

/** The value at a pointer, or undefined if there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Sets the value at a pointer and makes the objects on the way to it. */
export function putAt(root: object, pointer: string, value: unknown): void {
  let object = root as Record<string, unknown>;
  for (const step of stepsOf(parentPointer(pointer))) {
    object[step] ??= {};
    object = object[step] as Record<string, unknown>;
  }
  object[lastStep(pointer)] = value;
}
