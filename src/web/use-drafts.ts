import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, forgetDraft, keepDraft, keepDraftAtOnce, storedDrafts } from './drafts.js';
import { isUnsaved, type Model } from './state/model.js';
import { otherWindows, windowId } from './windows.js';

/** Milliseconds after a change until it is kept, however fast others follow. */
const KEEP_AFTER = 800;

interface Drafts {
  /** What earlier windows left, to be restored or discarded. */
  readonly left: readonly Draft[];
  readonly forget: (draft: Draft) => void;
  /** Leaves all where they are, for the next time. */
  readonly postpone: () => void;
}

/** Keeps unsaved work while it is done, and finds what was left. `say` gets what goes wrong. */
export function useDrafts(model: Model, say: (words: string) => void): Drafts {
  const [left, setLeft] = useState<readonly Draft[]>([]);
  const wasRefused = useRef(false);
  const latest = useRef(model);
  latest.current = model;

  useEffect(() => {
    void findLeft().then(setLeft);
    async function findLeft(): Promise<Draft[]> {
      const tell = () => say('另一个窗口也打开着年报，各存各的。');
      const others = await otherWindows(tell);
      if (others.size) tell();
      return (await storedDrafts()).filter(({ id }) => id !== windowId && !others.has(id));
    }
  }, []);

  const hasToKeep = isUnsaved(model);
  useEffect(() => {
    if (!hasToKeep) return undefined;
    let kept: Model['value'] | undefined;
    const keep = () => {
      if (latest.current.value === kept) return;
      kept = latest.current.value;
      void keepDraft(draftOf(latest.current)).then((isKept) => {
        if (!isKept && !wasRefused.current) say('这个浏览器不能自动保存，请常点“保存”。');
        wasRefused.current = !isKept;
      });
    };
    const keepAtOnce = () => {
      if (latest.current.value === kept) return;
      kept = latest.current.value;
      keepDraftAtOnce(draftOf(latest.current));
    };
    const timer = setInterval(keep, KEEP_AFTER);
    window.addEventListener('pagehide', keepAtOnce);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', keepAtOnce);
      if (kept) void forgetDraft(windowId);
    };
  }, [hasToKeep]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chromium before 119 asks only if this is set.
      event.returnValue = '';
    };
    if (!hasToKeep) return undefined;
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasToKeep]);

  return {
    left,
    forget: (draft) => {
      setLeft((drafts) => drafts.filter(({ id }) => id !== draft.id));
      void forgetDraft(draft.id);
    },
    postpone: () => setLeft([]),
  };
}

const draftOf = ({ value, reading }: Model): Draft => ({
  id: windowId,
  agency: String(value.agency ?? ''),
  year: String(value.year ?? ''),
  file: reading.file,
  time: new Date().toLocaleString('zh-CN'),
  text: new TextDecoder().decode(reading.bytes),
});
