/**
 * Sentences of section one whose number differs from the tables, written apart from the rules that
 * compare them: each as clerks write it, and each with a twin that has the right number.
 */
import { bureau, county, type MustCase, office } from './corpus-case.js';
import * as applications from './corpus-must-applications.js';
import * as outcomes from './corpus-must-outcomes.js';
import * as powers from './corpus-must-powers.js';

/** Every sentence that must be noticed, by its sample and by the rule that notices it. */
export const mustCases: readonly (readonly [
  sample: string,
  rule: string,
  cases: readonly MustCase[],
])[] = [
  [county, 'received-in-text', applications.countyReceived],
  [office, 'received-in-text', applications.officeReceived],
  [bureau, 'received-in-text', applications.bureauReceived],
  [county, 'handled-in-text', applications.countyHandled],
  [office, 'handled-in-text', applications.officeHandled],
  [bureau, 'handled-in-text', applications.bureauHandled],
  [county, 'applicants-in-text', applications.countyApplicants],
  [office, 'applicants-in-text', applications.officeApplicants],
  [county, 'outcomes-in-text', outcomes.countyOutcomes],
  [office, 'outcomes-in-text', outcomes.officeOutcomes],
  [county, 'percent-in-text', outcomes.countyPercent],
  [office, 'percent-in-text', outcomes.officePercent],
  [county, 'disputes-in-text', powers.countyDisputes],
  [office, 'disputes-in-text', powers.officeDisputes],
  [bureau, 'disputes-in-text', powers.bureauDisputes],
  [county, 'disclosure-in-text', powers.countyDisclosure],
  [office, 'disclosure-in-text', powers.officeDisclosure],
  [bureau, 'disclosure-in-text', powers.bureauDisclosure],
  [county, 'none-in-text', powers.countyNone],
];
