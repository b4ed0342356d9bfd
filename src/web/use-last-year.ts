import { useState } from 'preact/hooks';
import type { Problem } from '../core/problem/problem.js';
import { toProblems } from '../core/report/locate.js';
import { parseReport } from '../core/report/parse.js';
import type { Report } from '../core/report/report.js';
import { UnreadableFile } from './file-bytes.js';
import { openFile } from './open.js';
import type { Worker } from './use-work.js';

/** Last year's report, beside this one. */
export interface LastYear {
  readonly file: string;
  readonly report: Report;
  /** Whether its figures are shown in the cells. */
  readonly isShown: boolean;
  /** Whether the cells also show what changed. */
  readonly showsChange: boolean;
}

interface LastYearInput {
  readonly work: Worker;
  readonly say: (words: string) => void;
  /** Gets what is doubtful about a report that was read from what a document shows. */
  readonly onDoubts: (doubts: readonly Problem[]) => void;
}

/** The report with which this one is compared. */
export function useLastYear({ work, say, onDoubts }: LastYearInput) {
  const [lastYear, setLastYear] = useState<LastYear>();
  return {
    lastYear,
    /** `onReport` gets the report once it is read. */
    open: ([file]: readonly File[], onReport: (report: Report) => void = () => {}) => {
      if (!file) return;
      void work({ button: '上年报告', words: `正在读 ${file.name}……` }, async () => {
        const { report, doubts } = await readReport(file);
        setLastYear({ file: file.name, report, isShown: true, showsChange: false });
        onReport(report);
        onDoubts(doubts);
        say(`已和上年报告（${report.input.year}年度）对照。`);
      });
    },
    show: (shown: Pick<LastYear, 'isShown' | 'showsChange'>) =>
      setLastYear((latest) => latest && { ...latest, ...shown }),
    close: () => setLastYear(undefined),
  };
}

/** Reads a report of the right shape. Throws an UnreadableFile if there is none. */
async function readReport(file: File) {
  const { reading, doubts } = await openFile(file);
  const { report, obstacles, edition } = parseReport(reading);
  if (report) return { report, doubts };
  const [first] = toProblems(obstacles, { source: reading.source, edition });
  throw new UnreadableFile(`读不了 ${file.name}：${first?.message ?? ''}`);
}
