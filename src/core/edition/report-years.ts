/**
 * Years that a report can be about: the Regulations on Open Government Information (政府信息公开
 * 条例) are in force since 2008, and a later year than 2099 is a slip.
 */
export const reportYears = { first: 2008, last: 2099 } as const;

/** Whether a report can be about a year; whether the year has a form is another matter. */
export const isReportYear = (year: number): boolean =>
  year >= reportYears.first && year <= reportYears.last;
