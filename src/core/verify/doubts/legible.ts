/** Points of the smallest and the largest type that is read as usual. */
const [LEAST_SIZE, MOST_SIZE] = [7, 22];

/** Whether type of a size in points can be read as usual. */
export const isLegible = (points: number): boolean => points >= LEAST_SIZE && points <= MOST_SIZE;
