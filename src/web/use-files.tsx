import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { at } from '../core/at.js';
import type { Edition } from '../core/edition/edition.js';
import { editions } from '../core/edition/make-edition.js';
import type { Problem } from '../core/problem/problem.js';
import { toProblems } from '../core/report/locate.js';
import { parseReport } from '../core/report/parse.js';
import type { Report } from '../core/report/report.js';
import { readJson } from '../core/source/json.js';
import type { Reading } from '../core/source/source.js';
import { makeFile, stemOf } from './documents.js';
import type { Draft } from './drafts.js';
import { blankReport } from './edits/blank-report.js';
import { carriedIn } from './edits/from-last-year.js';
import { openFile, UnreadableFile } from './open.js';
import { DamagedPage } from './packed.js';
import { download, ReportSaver } from './save.js';
import { type Action, isUnsaved, type Model, written } from './state/model.js';
import { pointersOf } from './state/problem-fields.js';
import type { Change } from './state/report-value.js';
import { type Download, downloads } from './view/bar.js';
import { DepartmentsPanel } from './view/departments.js';
import { VerifyPanel } from './view/verify.js';

/** Last year's report, beside this one. */
export interface LastYear {
  readonly file: string;
  readonly report: Report;
  /** Whether its figures are shown in the cells. */
  readonly isShown: boolean;
  /** Whether the cells also show what changed. */
  readonly showsChange: boolean;
}

/** Work that takes a moment. */
interface Busy {
  readonly words: string;
  /** The button that began it. */
  readonly button: string;
}

const SAVING: Busy = { button: '保存', words: '正在保存……' };

/** What is beside the form in place of the pages. */
type PanelFiles = { readonly type: 'departments' | 'verify'; readonly files: readonly File[] };

interface PanelInput {
  readonly onGo: (pointer: string) => void;
  /** Whether the report in the form has no errors. */
  readonly isSound: boolean;
}

interface FilesInput {
  readonly model: Model;
  readonly dispatch: (action: Action) => void;
  readonly faces: 'loading' | 'ready' | 'damaged';
}

/** A report of the newest form with nothing filled in. */
export const blankReading = (): Reading => written(blankReport(at(editions(), -1)), '');

/** Everything that comes from files and goes into files. */
export function useFiles({ model, dispatch, faces }: FilesInput) {
  const [busy, setBusy] = useState<Busy>();
  const [isUntouched, setUntouched] = useState(true);
  const [doubts, setDoubts] = useState<readonly Problem[]>([]);
  const [lastYear, setLastYear] = useState<LastYear>();
  const [panelFiles, setPanelFiles] = useState<PanelFiles>();
  /** What is to be done once unsaved work is dealt with. */
  const [waiting, setWaiting] = useState<{ readonly act: () => void }>();
  const saver = useRef(new ReportSaver());
  const say = (message: string) => dispatch({ type: 'say', message });

  /** Says what a file, or the page itself, is to blame for; anything else is a defect. */
  const fail = (cause: unknown): void => {
    say(wordsOf(cause));
    if (!(cause instanceof UnreadableFile || cause instanceof DamagedPage)) throw cause;
  };

  /** Does what takes a moment, and says so; what a file is to blame for is said in words. */
  const work = async (begun: Busy, act: () => Promise<void>) => {
    setBusy(begun);
    await painted();
    try {
      await act();
    } catch (cause) {
      if (cause instanceof UnreadableFile) say(cause.message);
      else if (cause instanceof DamagedPage)
        say('页面不完整（可能没有传完整），请重新复制这个文件。');
      else {
        say(`没有做成：${cause instanceof Error ? cause.message : String(cause)}`);
        throw cause;
      }
    } finally {
      setBusy(undefined);
    }
  };

  /** Does it at once, or asks first if that would lose unsaved work. */
  const replacing = (act: () => void) => {
    if (isUnsaved(model)) setWaiting({ act });
    else act();
  };

  const show = (reading: Reading, isSaved: boolean, message: string) => {
    saver.current.reset();
    setUntouched(false);
    setDoubts([]);
    dispatch({ type: 'open', reading, isSaved, message });
  };

  const open = ([file]: readonly File[]) => {
    if (!file) return;
    replacing(() =>
      work({ button: '打开', words: `正在读 ${file.name}……` }, async () => {
        const { reading, doubts: found } = await openFile(file);
        show(reading, true, `已打开 ${file.name}。`);
        setDoubts(found);
      }),
    );
  };

  const saveUnder = async (): Promise<boolean> => {
    const name = `${stemOf(model.reading)}.json`;
    const saving = await saver.current.save(name, model.reading.bytes);
    if (saving === 'cancelled') return false;
    const words = saving === 'saved' ? '已保存' : '已下载';
    dispatch({ type: 'saved', value: model.value, message: `${words} ${name}。` });
    return true;
  };

  const downloadFile = (what: Download) =>
    work({ button: labelOf(what), words: `正在生成${nameOf(what)}……` }, async () => {
      if (faces === 'loading' && what !== 'json' && what !== 'xlsx')
        return say('字体还在准备，请稍等几秒再点。');
      if (faces === 'damaged' && what !== 'json' && what !== 'xlsx')
        return say('页面里的字体坏了，不能生成文件。请重新复制这个文件。');
      const stem = stemOf(model.reading);
      const made = await makeFile(what, {
        ...model.reading,
        file: model.reading.file || `${stem}.json`,
      });
      if ('bytes' in made) {
        const name = `${stem}.${made.extension}`;
        download(name, made.bytes);
        if (what === 'json') dispatch({ type: 'saved', value: model.value, message: '' });
        return say(`已下载 ${name}。`);
      }
      const [first] = made.problems;
      say(
        `有 ${made.problems.length} 个错误，没有生成${nameOf(what)}。先改：${first?.message ?? ''}`,
      );
      const pointer = first && pointersOf(first)[0];
      if (pointer !== undefined) dispatch({ type: 'focus', focus: { pointer } });
    });

  const openLastYear = ([file]: readonly File[]) => {
    if (!file) return;
    void work({ button: '上年报告', words: `正在读 ${file.name}……` }, async () => {
      const { reading, doubts: found } = await openFile(file);
      const { report, obstacles, edition } = parseReport(reading);
      const [first] = toProblems(obstacles, { source: reading.source, edition });
      if (!report) throw new UnreadableFile(`读不了 ${file.name}：${first?.message ?? ''}`);
      setUntouched(false);
      setLastYear({ file: file.name, report, isShown: true, showsChange: false });
      setDoubts(found);
      say(`已和上年报告（${report.input.year}年度）对照。`);
    });
  };

  return {
    busy,
    isUntouched: isUntouched && model.revision === 1,
    doubts,
    closeDoubts: () => setDoubts([]),
    lastYear,
    showLastYear: (shown: Pick<LastYear, 'isShown' | 'showsChange'>) =>
      setLastYear(lastYear && { ...lastYear, ...shown }),
    closeLastYear: () => setLastYear(undefined),
    carryIn: (edition: Edition): Change =>
      lastYear ? carriedIn(model.value, edition, lastYear.report) : { value: model.value },
    create: () =>
      replacing(() => show(blankReading(), true, '新的一份，从报告年度和机关名称填起。')),
    open,
    save: () =>
      void work(SAVING, async () => {
        await saveUnder();
      }),
    download: (what: Download) => void downloadFile(what),
    openLastYear,
    openDepartments: (files: readonly File[]) => setPanelFiles({ type: 'departments', files }),
    openFinished: (files: readonly File[]) => setPanelFiles({ type: 'verify', files }),
    restore: ({ text, file }: Draft) =>
      show(readJson(new TextEncoder().encode(text), file), false, '已恢复上次没有保存的内容。'),
    asksAboutUnsaved: waiting && {
      onSave: () =>
        void work(SAVING, async () => {
          if (!(await saveUnder())) return;
          setWaiting(undefined);
          waiting.act();
        }),
      onDiscard: () => {
        setWaiting(undefined);
        waiting.act();
      },
      onCancel: () => setWaiting(undefined),
    },
    panel: ({ onGo, isSound }: PanelInput): ComponentChildren => {
      if (!panelFiles) return undefined;
      const close = () => setPanelFiles(undefined);
      const [file] = panelFiles.files;
      if (panelFiles.type === 'verify' && file) {
        const report = isSound ? model.reading : undefined;
        return (
          <VerifyPanel
            file={file}
            report={report}
            onGo={onGo}
            onOpen={() => open([file])}
            onFail={fail}
            onClose={close}
          />
        );
      }
      return (
        <DepartmentsPanel
          files={panelFiles.files}
          onOpenReport={(reading: Reading) =>
            replacing(() => show(reading, false, '已打开汇总报告。'))
          }
          onFail={fail}
          onClose={close}
        />
      );
    },
  };
}

function wordsOf(cause: unknown): string {
  if (cause instanceof DamagedPage) return '页面不完整（可能没有传完整），请重新复制这个文件。';
  const words = cause instanceof Error ? cause.message : String(cause);
  return cause instanceof UnreadableFile ? words : `没有做成：${words}`;
}

const labelOf = (what: Download): string =>
  downloads.find(({ name }) => name === what)?.label ?? '';

const nameOf = (what: Download): string => labelOf(what).replace('下载', '');

/** Waits until the browser has drawn what was said last. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
