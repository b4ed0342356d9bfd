import { useEffect } from 'preact/hooks';

/** What keys do everywhere on the page. */
export interface Shortcuts {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  /** `step`: 1 for the next problem, -1 for the one before. */
  readonly onProblem: (step: 1 | -1) => void;
  /** From the form to the problems to the pages, or back. */
  readonly onPane: (step: 1 | -1) => void;
  /** Number of the section, from 1. */
  readonly onSection: (number: number) => void;
}

/** Takes the page's keys; those of the browser and of input methods stay theirs. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || document.querySelector('dialog[open]'))
        return;
      const act = actOf(event, shortcuts);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function actOf(event: KeyboardEvent, acts: Shortcuts): (() => void) | undefined {
  const { key, shiftKey, altKey } = event;
  const isCommand = (event.ctrlKey || event.metaKey) && !altKey;
  const back = shiftKey ? -1 : 1;
  if (isCommand) return commandOf(key.toLowerCase(), shiftKey, acts);
  if (key === 'F8') return () => acts.onProblem(back);
  if (key === 'F6') return () => acts.onPane(back);
  if (altKey && /^[1-6]$/.test(key)) return () => acts.onSection(Number(key));
  return undefined;
}

function commandOf(key: string, isShift: boolean, acts: Shortcuts): (() => void) | undefined {
  if (key === 'z') return isShift ? acts.onRedo : acts.onUndo;
  if (isShift) return undefined;
  if (key === 'y') return acts.onRedo;
  if (key === 's') return acts.onSave;
  return key === 'o' ? acts.onOpen : undefined;
}
