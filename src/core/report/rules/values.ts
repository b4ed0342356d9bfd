import type { DateRule, LimitRule } from '../../edition/rule.js';
import type { Interpreter } from './rule.js';

/** Figures beyond what is likely, for every agency or for those whose name tells their level. */
export const checkLimit: Interpreter<LimitRule> = (
  { id, severity, figures: pointers, most, decimals, agencies, unless },
  { input, figures, isFaulty },
) => {
  if (
    agencies &&
    (!new RegExp(agencies).test(input.agency) || (unless && new RegExp(unless).test(input.agency)))
  )
    return [];
  return pointers.flatMap((pointer) => {
    if (isFaulty(pointer)) return [];
    const found = figures.get(pointer)?.value ?? 0;
    const places = String(found).split('.')[1]?.length ?? 0;
    return found > (most ?? Number.POSITIVE_INFINITY) ||
      places > (decimals ?? Number.POSITIVE_INFINITY)
      ? [{ code: id, sentence: 'limit', severity, pointer, data: { found, agency: input.agency } }]
      : [];
  });
};

/** Whether YYYY-MM-DD is a day of the calendar. */
export const isDate = (date: string): boolean =>
  new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;

/** 成文日期: not before the report year is over (an error), not after the day of publication (a warning). */
export const checkPublication: Interpreter<DateRule> = (
  { id, severity, offices, governments, isGovernment },
  { input, isFaulty },
) => {
  if (!input.signature || isFaulty('/signature') || !isDate(input.signature.date)) return [];
  const found = input.signature.date;
  const pointer = '/signature/date';
  const first = `${input.year + 1}-01-01`;
  const last = `${input.year + 1}-${new RegExp(isGovernment).test(input.agency) ? governments : offices}`;
  if (found < first)
    return [
      { code: `${id}-early`, sentence: 'date-early', severity, pointer, data: { found, first } },
    ];
  return found > last
    ? [
        {
          code: `${id}-late`,
          sentence: 'date-late',
          severity: 'warning',
          pointer,
          data: { found, last },
        },
      ]
    : [];
};
