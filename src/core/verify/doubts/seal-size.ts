/** Millimetres that a seal is wide and high at most: those of offices measure up to 45. */
export const MOST_SEAL = 60;
