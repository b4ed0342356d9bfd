import { isObject } from '../../core/is-object.js';
import {
  childPointer,
  lastStep,
  parentPointer,
  selfAndAncestors,
  stepsOf,
  valueAt,
} from '../../core/json-pointer.js';
import { describe } from '../../core/source/source.js';

/** A report file's value while it is being filled in; any part may have the wrong shape. */
export type ReportValue = Readonly<Record<string, unknown>>;

/** Where the cursor goes: a field, and the characters selected in it. */
export interface Focus {
  readonly pointer: string;
  readonly start?: number;
  readonly end?: number;
}

/** A report after a person changed it, and where that person goes on. */
export interface Change {
  readonly value: ReportValue;
  readonly focus?: Focus;
  /** What the status line says of it. */
  readonly message?: string;
  /** Pointers of what came from last year's report, if that is what the change did. */
  readonly carried?: ReadonlySet<string>;
}

/** The keys of an object in the order of the form. */
export type KeyOrder = (pointer: string) => readonly string[];

/**
 * A report with another value at a pointer; the objects on the way are made where they are missing
 * or are none. Everything that does not change is shared with the old report; it is that report if
 * the value is there already. A new key stands where `keyOrder` has it among the others, which keep
 * their order.
 */
export function withValue(
  report: ReportValue,
  pointer: string,
  value: unknown,
  keyOrder: KeyOrder = () => [],
): ReportValue {
  const set = (parent: unknown, [step, ...rest]: readonly string[], at: string): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(parent) && isIndex(step)) {
      const items = [...(parent as readonly unknown[])];
      items[Number(step)] = set(items[Number(step)], rest, childPointer(at, step));
      return items;
    }
    const object = isObject(parent) ? parent : {};
    const next = set(object[step], rest, childPointer(at, step));
    if (!Object.hasOwn(object, step)) return inserted(object, step, next, keyOrder(at));
    return next === object[step] ? object : { ...object, [step]: next };
  };
  return set(report, stepsOf(pointer), '') as ReportValue;
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);

/** A report without the key at a pointer. */
export function withoutValue(report: ReportValue, pointer: string): ReportValue {
  const parent = valueAt(report, parentPointer(pointer));
  if (!isObject(parent) || !Object.hasOwn(parent, lastStep(pointer))) return report;
  const { [lastStep(pointer)]: _, ...rest } = parent;
  return withValue(report, parentPointer(pointer), rest);
}

/** A list; anything else in its place is taken for its only item. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The change to a report in which a pointer has another value. Says what stood in its way: a text
 * where an object belongs.
 */
export function replacing(report: ReportValue, pointer: string, value: ReportValue): Change {
  const around = [...selfAndAncestors(parentPointer(pointer))].map((p) => valueAt(report, p));
  const replaced = around.find((one) => !isObject(one) && one !== undefined && one !== null);
  return replaced === undefined || replaced === ''
    ? { value }
    : { value, message: `原来写在这里的 ${describe(replaced)} 已被替换，可以撤销。` };
}

/** An object with a new key behind the last of those that come before it in an order. */
function inserted(
  object: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
  order: readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(object);
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(key))));
  const place = order.includes(key)
    ? entries.findLastIndex(([other]) => before.has(other)) + 1
    : entries.length;
  return Object.fromEntries([...entries.slice(0, place), [key, value], ...entries.slice(place)]);
}
