import { useEffect } from 'preact/hooks';
import { UnreadableFile } from './file-bytes.js';
import { DamagedPage } from './packed.js';

/**
 * What to do when something fails: what a file, or the page itself, is to blame for is said in
 * words; anything else is a defect, which is said as well wherever it comes up.
 */
export function useFailures(say: (words: string) => void): (cause: unknown) => void {
  useEffect(() => {
    const onError = ({ error, message }: ErrorEvent) => say(defectWords(error ?? message));
    const onRejection = ({ reason }: PromiseRejectionEvent) => say(defectWords(reason));
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return (cause) => {
    if (cause instanceof UnreadableFile) say(cause.message);
    else if (cause instanceof DamagedPage)
      say('页面不完整（可能没有传完整），请重新复制这个文件。');
    else throw cause;
  };
}

const defectWords = (cause: unknown): string =>
  `没有做成：${cause instanceof Error ? cause.message : String(cause)}`;
