import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import type { DashboardSources } from '../../core/dashboard/data.js';
import type { Context } from '../context.js';
import { logUnread, readReports } from './departments.js';

/** The page of `--overview`, beside the reports in last year's folder if it is given. */
export async function drawDashboard(
  sources: DashboardSources,
  lastYear: string | undefined,
  context: Context,
): Promise<Uint8Array> {
  const { language, messages } = context;
  const previous =
    lastYear === undefined
      ? undefined
      : await selectLastYear(lastYear, sources.selection.year - 1, context);
  const [{ dashboardData }, { renderDashboard }] = await Promise.all([
    import('../../core/dashboard/data.js'),
    import('../../core/dashboard/page.js'),
  ]);
  const data = dashboardData({ ...sources, previous }, messages.overview, language);
  return new TextEncoder().encode(renderDashboard(data));
}

async function selectLastYear(
  path: string,
  year: number,
  context: Context,
): Promise<Selection | undefined> {
  const { readings, unread } = await readReports([path], context);
  logUnread(unread, context);
  return selectParts(readings, { year, language: context.language });
}
