const MS_PER_DAY = 86_400_000;
/** Spreadsheets keep a date as the number of days since 1899-12-30. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** 2026-01-28 from the day number 46050. */
export function dateOfDayNumber(days: number): string {
  const date = new Date(DAY_ZERO + Math.floor(days) * MS_PER_DAY);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
