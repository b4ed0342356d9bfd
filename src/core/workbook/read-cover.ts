import { withoutBlanks } from '../blanks.js';
import type { Sheet, SheetCell } from '../extract/sheet.js';
import { readTypedDate, readTypedYear } from '../report/typed-date.js';
import { dateOfDayNumber } from './day-number.js';
import { coverColumn, coverFields } from './layout.js';
import { coverText } from './sheet-text.js';
import { strayWarnings } from './stray.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** Reads year, agency, edition, title, signature and waived warnings. */
export function readCover(draft: WorkbookDraft, sheet: Sheet): void {
  const questions = sheet.cells.filter((c) => c.column === coverColumn.question);
  const answered = new Set<number>();
  for (const { label, pointer } of coverFields) {
    const question = questions.find((c) => withoutBlanks(c.text) === label);
    if (!question) continue;
    answered.add(question.row);
    const answer = sheet.at(question.row, coverColumn.answer);
    const value = answer?.text.trim() ? parseAnswer(pointer, answer) : undefined;
    draft.put(pointer, value, draft.cellAt(sheet, question.row, coverColumn.answer));
  }
  const last = readWaivers(draft, sheet)?.row ?? Number.POSITIVE_INFINITY;
  const first = Math.min(...answered);
  draft.findings.push(
    ...strayWarnings(
      draft,
      sheet,
      ({ row, column }) =>
        column > coverColumn.answer || (first < row && row < last && !answered.has(row)),
    ),
  );
}

function parseAnswer(pointer: string, { text, kind }: SheetCell): string | number {
  const answer = text.trim();
  if (pointer === '/year') return readTypedYear(answer) ?? answer;
  if (pointer === '/signature/date')
    return (kind === 'number' ? parseDayNumber(answer) : readTypedDate(answer)) ?? answer;
  return answer;
}

/** Days between these numbers (1954-10-03 and 2119-01-11) are dates, other numbers are not. */
const MIN_DAY_NUMBER = 20_000;
const MAX_DAY_NUMBER = 80_000;

/** 2026-01-28 from the day number 46050; undefined if it is none. */
function parseDayNumber(text: string): string | undefined {
  const days = Number(text);
  if (!(days > MIN_DAY_NUMBER && days < MAX_DAY_NUMBER)) return undefined;
  return dateOfDayNumber(days);
}

/**
 * Reads the list below its heading: the code of a warning, and the reason why it may stand.
 * Returns the heading.
 */
function readWaivers(draft: WorkbookDraft, sheet: Sheet): SheetCell | undefined {
  const questions = sheet.cells.filter((c) => c.column === coverColumn.question && c.text.trim());
  const head = questions.find((c) => c.text.trim() === coverText.waivers);
  if (!head) return undefined;
  const waivers = questions
    .filter((c) => c.row > head.row)
    .map(({ row, text }, i) => {
      draft.place(`/waive/${i}`, draft.cellAt(sheet, row, coverColumn.question));
      draft.place(`/waive/${i}/reason`, draft.cellAt(sheet, row, coverColumn.answer));
      return { rule: text.trim(), reason: sheet.at(row, coverColumn.answer)?.text ?? '' };
    });
  if (waivers.length) draft.report.waive = waivers;
  return head;
}
