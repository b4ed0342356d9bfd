/** The samples in whose section one the sentences of the corpus stand. */
export const county = 'county-2025.json';
export const office = 'city-office-2019.json';
export const bureau = 'bureau-2020.json';

/**
 * A sentence, what it says wrongly and what it should say, both in place of its `#`. A number is
 * the one that the problem names; words that deny, or that leave no exception, stand for none.
 */
export type MustCase = readonly [sentence: string, wrong: number | string, right: number | string];
