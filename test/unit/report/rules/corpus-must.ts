/**
 * Sentences of section one whose number differs from the tables, written apart from the rules that
 * compare them: each as clerks write it, and each with a twin that has the right number.
 */
import { county, type MustCase, office } from './corpus-case.js';
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
  [county, 'handled-in-text', applications.countyHandled],
  [office, 'handled-in-text', applications.officeHandled],
  [county, 'applicants-in-text', applications.countyApplicants],
  [office, 'applicants-in-text', applications.officeApplicants],
  [county, 'outcomes-in-text', outcomes.countyOutcomes],
  [office, 'outcomes-in-text', outcomes.officeOutcomes],
  [county, 'percent-in-text', outcomes.countyPercent],
  [office, 'percent-in-text', outcomes.officePercent],
  [county, 'disputes-in-text', powers.countyDisputes],
  [office, 'disputes-in-text', powers.officeDisputes],
  [county, 'disclosure-in-text', powers.countyDisclosure],
  [office, 'disclosure-in-text', powers.officeDisclosure],
  [county, 'none-in-text', powers.countyNone],
];
