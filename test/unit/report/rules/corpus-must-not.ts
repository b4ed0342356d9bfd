/**
 * Sentences of section one that the tables cannot contradict, written apart from the rules that
 * compare them. A false alarm costs more than a miss: where clerks would doubt, it stands here.
 */
import { bureau, county, office } from './corpus-case.js';
import * as agreeing from './corpus-must-not-agreeing.js';
import * as numbers from './corpus-must-not-numbers.js';
import * as powers from './corpus-must-not-powers.js';
import * as scopes from './corpus-must-not-scopes.js';
import { otherYears } from './corpus-must-not-years.js';

/** Every sentence that is no problem, by what it is about and by its sample. */
export const mustNotCases: readonly (readonly [
  subject: string,
  sample: string,
  sentences: readonly string[],
])[] = [
  ['a part of the applications', county, scopes.partScopes],
  ['a part, and its outcomes', county, scopes.outcomesOfParts],
  ['other matters than applications', county, scopes.otherMatters],
  ['other years', county, otherYears],
  ['what a website posts', county, powers.postings],
  ['a part of the decisions', county, powers.partsOfPowers],
  ['other disputes', county, powers.otherDisputes],
  ['names that hold numbers', county, numbers.namesWithNumbers],
  ['numbers that are not exact', county, numbers.inexactNumbers],
  ['numbers in a row', county, numbers.listedNumbers],
  ['other percentages', county, numbers.otherPercentages],
  ['words in another sense', county, numbers.otherSenses],
  ['numbers that agree', county, agreeing.agreeingCounty],
  ['figures among others', county, agreeing.agreeingParagraphs],
  ['numbers that agree', office, agreeing.agreeingOffice],
  ['numbers that agree', bureau, agreeing.agreeingBureau],
  ['other scopes of an office', office, agreeing.unrelatedOffice],
];
