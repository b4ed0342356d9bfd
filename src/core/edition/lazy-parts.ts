/** How each part of an object is worked out. */
export type PartMakers<Parts> = { readonly [Key in keyof Parts]: () => Parts[Key] };

/**
 * A copy of an object with more parts. Each is worked out when it is first read, and from then on
 * is a plain value.
 */
export function withLazyParts<Base extends object, Parts extends object>(
  base: Base,
  makers: PartMakers<Parts>,
): Omit<Base, keyof Parts> & Parts {
  const whole = { ...base };
  for (const key of Object.keys(makers) as (keyof Parts)[])
    Object.defineProperty(whole, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(whole, key, { value });
        return value;
      },
    });
  return whole as unknown as Omit<Base, keyof Parts> & Parts;
}
