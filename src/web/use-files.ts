import { useRef, useState } from 'preact/hooks';
import { at } from '../core/at.js';
import { editions } from '../core/edition/make-edition.js';
import type { Problem } from '../core/problem/problem.js';
import { readJson } from '../core/source/json.js';
import type { Reading } from '../core/source/source.js';
import { type Download, downloads, makeFile, stemOf } from './documents.js';
import type { Draft } from './drafts.js';
import { blankReport } from './edits/blank-report.js';
import type { Faces } from './faces.js';
import { openFile } from './open.js';
import { download, ReportSaver } from './save.js';
import { type Action, isUnsaved, type Model, written } from './state/model.js';
import { pointersOf } from './state/problem-fields.js';
import type { ReportValue } from './state/report-value.js';
import type { Worker } from './use-work.js';

interface FilesInput {
  readonly model: Model;
  readonly dispatch: (action: Action) => void;
  readonly faces: Faces;
  readonly work: Worker;
  readonly onGo: (pointer: string) => void;
}

/** A report of the newest form with nothing filled in. */
export const blankReading = (): Reading => written(blankReport(at(editions(), -1)), '');

/** The report in the form, as it comes from a file and goes into files. */
export function useFiles({ model, dispatch, faces, work, onGo }: FilesInput) {
  const [doubts, setDoubts] = useState<readonly Problem[]>([]);
  /** What is to be done once unsaved work is dealt with. */
  const [waiting, setWaiting] = useState<{ readonly act: () => void }>();
  const saver = useRef(new ReportSaver());
  const isSaving = useRef(false);
  /** The file that was chosen last. */
  const chosen = useRef<File>();
  /** The model as it is when something that was waited for is there. */
  const latest = useRef(model);
  latest.current = model;
  const latestFaces = useRef(faces);
  latestFaces.current = faces;
  const say = (message: string) => dispatch({ type: 'say', message });

  /** Does it at once, or asks first if that would lose unsaved work. */
  const replacing = (act: () => void) => {
    if (isUnsaved(latest.current)) setWaiting({ act });
    else act();
  };

  const show = (reading: Reading, isSaved: boolean, message: string) => {
    saver.current = new ReportSaver();
    setDoubts([]);
    dispatch({ type: 'open', reading, isSaved, message });
  };

  /** Reads a file in place of a value. */
  const read = async (file: File, value: ReportValue, others: number) => {
    const { reading, doubts: found } = await openFile(file);
    if (chosen.current !== file) return;
    const showIt = () => {
      const left = others ? `另外 ${others} 个没有打开：一次打开一个。` : '';
      show(reading, true, `已打开 ${file.name}。${left}`);
      setDoubts(found);
    };
    // What was typed while the file was read is not lost either.
    if (latest.current.value === value) showIt();
    else replacing(showIt);
  };

  const open = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    replacing(() => {
      chosen.current = file;
      const { value } = latest.current;
      const words = `正在读 ${file.name}……`;
      void work({ button: '打开', words }, () => read(file, value, others.length));
    });
  };

  /** False if the person thought better of it. */
  const saveReport = async (): Promise<boolean> => {
    const { value, reading } = latest.current;
    const usedSaver = saver.current;
    const saved = await usedSaver.save(`${stemOf(reading)}.json`, reading.bytes);
    if (!saved) return false;
    const { name } = saved;
    // Another report may have been opened meanwhile.
    if (saver.current !== usedSaver) say(savedWords[saved.type](name));
    else {
      const file = saved.type === 'saved' ? name : reading.file;
      dispatch({ type: 'saved', value, file, message: savedWords[saved.type](name) });
    }
    return true;
  };

  /** Saves, and then does what waited for it. */
  const save = (next: () => void = () => {}) => {
    // A browser opens one dialog at a time.
    if (isSaving.current) return;
    isSaving.current = true;
    void work({ button: '保存', words: '正在保存……' }, async () => {
      const isDone = await saveReport().finally(() => {
        isSaving.current = false;
      });
      if (isDone) next();
    });
  };

  /** Waits for the faces; false if one is damaged. */
  const untilFaces = async (): Promise<boolean> => {
    while (latestFaces.current === 'loading') await pause();
    return latestFaces.current === 'ready';
  };

  const downloadFile = async (what: Download) => {
    if (what !== 'json' && what !== 'xlsx' && !(await untilFaces()))
      return say('页面里的字体坏了，不能生成文件。请重新复制这个文件。');
    const { value, reading } = latest.current;
    const stem = stemOf(reading);
    const made = await makeFile(what, { ...reading, file: reading.file || `${stem}.json` });
    if ('bytes' in made) {
      const name = `${stem}.${made.extension}`;
      download(name, made.bytes);
      const message = `已下载 ${name}。`;
      if (what === 'json') dispatch({ type: 'saved', value, file: reading.file, message });
      else say(message);
      return;
    }
    const { problems } = made;
    const [first] = problems;
    const firstWords = first?.message ?? '';
    say(`有 ${problems.length} 个错误，没有生成${nameOf(what)}。先改：${firstWords}`);
    const pointer = first && pointersOf(first)[0];
    if (pointer !== undefined) onGo(pointer);
  };

  return {
    doubts,
    setDoubts,
    create: () =>
      replacing(() => show(blankReading(), true, '新的一份，从报告年度和机关名称填起。')),
    open,
    /** Opens a report that no file has yet. */
    begin: (value: ReportValue) => replacing(() => show(written(value, ''), false, '')),
    /** Opens a report that was summed up; its files have its title for a name. */
    openTotal: (reading: Reading) =>
      replacing(() => show({ ...reading, file: '' }, false, '已打开汇总报告。')),
    restore: ({ text, file }: Draft, onRestored: () => void) =>
      replacing(() => {
        const reading = readJson(new TextEncoder().encode(text), file);
        show(reading, false, '已恢复上次没有保存的内容。');
        onRestored();
      }),
    save: () => save(),
    download: (what: Download) =>
      void work({ button: labelOf(what), words: `正在生成${nameOf(what)}……` }, () =>
        downloadFile(what),
      ),
    asksAboutUnsaved: waiting && {
      onSave: () =>
        save(() => {
          setWaiting(undefined);
          waiting.act();
        }),
      onDiscard: () => {
        setWaiting(undefined);
        waiting.act();
      },
      onCancel: () => setWaiting(undefined),
    },
  };
}

/** Milliseconds between two looks at whether the faces are there. */
const FACES_INTERVAL = 100;

const pause = (): Promise<void> => new Promise((wake) => setTimeout(wake, FACES_INTERVAL));

const savedWords = {
  saved: (name: string) => `已保存 ${name}。`,
  downloaded: (name: string) => `已下载 ${name}。`,
  refused: (name: string) => `不能写进原来的文件，已改为下载 ${name}。`,
} as const;

const labelOf = (what: Download): string =>
  downloads.find(({ name }) => name === what)?.label ?? '';

const nameOf = (what: Download): string => labelOf(what).replace('下载', '');
