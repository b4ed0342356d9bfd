/**
 * The item at an index that must exist, counted from the end where it is negative.
 * Throws a RangeError if it does not: that is a defect of the caller.
 */
export function at<T>(list: readonly T[], index: number): T {
  const i = index < 0 ? list.length + index : index;
  if (i >= 0 && i < list.length) return list[i] as T;
  throw new RangeError(`no item ${index} in a list of ${list.length}`);
}

/** The value of a key that must be in the map. Throws a RangeError if it is not. */
export function getOrThrow<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`no value for ${String(key)}`);
  return value;
}
