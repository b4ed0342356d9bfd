import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, forgetDraft, keepDraft, storedDrafts } from './drafts.js';
import { isUnsaved, type Model } from './state/model.js';
import { otherWindows, windowId } from './windows.js';

/** Milliseconds after a change until it is kept. */
const KEEP_AFTER = 800;

interface Drafts {
  /** What earlier windows left, to be restored or discarded. */
  readonly left: readonly Draft[];
  readonly forget: (draft: Draft) => void;
  /** Leaves all where they are, for the next time. */
  readonly postpone: () => void;
}

/** Keeps unsaved work while it is done, and finds what was left. `say` gets what goes wrong. */
export function useDrafts(model: Model, file: () => string, say: (words: string) => void): Drafts {
  const [left, setLeft] = useState<readonly Draft[]>([]);
  const wasKept = useRef(false);
  const wasRefused = useRef(false);

  useEffect(() => {
    void findLeft().then(setLeft);
    async function findLeft(): Promise<Draft[]> {
      const others = await otherWindows(() => say('另一个窗口也打开着年报，各存各的。'));
      return (await storedDrafts()).filter(({ id }) => id !== windowId && !others.has(id));
    }
  }, []);

  useEffect(() => {
    if (!isUnsaved(model)) {
      if (wasKept.current) void forgetDraft(windowId);
      wasKept.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      wasKept.current = true;
      void keepDraft(draftOf(model, file())).then((isKept) => {
        if (!isKept && !wasRefused.current) say('这个浏览器不能自动保存，请常点“保存”。');
        wasRefused.current = !isKept;
      });
    }, KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [model.value, model.savedValue]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chromium before 119 asks only if this is set.
      event.returnValue = '';
    };
    if (!isUnsaved(model)) return undefined;
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved(model)]);

  return {
    left,
    forget: (draft) => {
      setLeft((drafts) => drafts.filter(({ id }) => id !== draft.id));
      void forgetDraft(draft.id);
    },
    postpone: () => setLeft([]),
  };
}

const draftOf = ({ value, reading }: Model, file: string): Draft => ({
  id: windowId,
  agency: String(value.agency ?? ''),
  year: String(value.year ?? ''),
  file,
  time: new Date().toLocaleString('zh-CN'),
  text: new TextDecoder().decode(reading.bytes),
});
