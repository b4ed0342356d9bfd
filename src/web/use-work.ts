import { useState } from 'preact/hooks';

/** Work that takes a moment. */
export interface Work {
  readonly words: string;
  /** The button that began it. */
  readonly button: string;
}

/** Does what takes a moment, having said so. */
export type Worker = (work: Work, act: () => Promise<void>) => Promise<void>;

/** The work that goes on, and how work is begun; what fails is handed to `onFail`. */
export function useWork(onFail: (cause: unknown) => void) {
  const [current, setCurrent] = useState<Work>();
  const begin: Worker = async (work, act) => {
    setCurrent(work);
    await painted();
    try {
      await act();
    } catch (cause) {
      onFail(cause);
    } finally {
      setCurrent((latest) => (latest === work ? undefined : latest));
    }
  };
  return { current, begin };
}

/** Waits until the browser has drawn what was said last. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
