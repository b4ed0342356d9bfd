let times = 1;

/** Makes every property try so many times its usual number of inputs. */
export const multiplyRuns = (by: number): void => {
  times = by;
};

/**
 * How many inputs a property tries: the usual number in `npm test`, more in `npm run test:deep`.
 */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: usual * times });
