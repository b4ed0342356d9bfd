import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/problem/problem.js';

/** How many problems there are that are not kept, and that in words. */
export function countsOf(problems: readonly Problem[]) {
  const open = problems.filter(({ waived }) => waived === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  return { errors, warnings, words: `${errors} 个错误，${warnings} 个警告` };
}

/** Milliseconds between two announcements while somebody types. */
const CALM = 1000;

/** Words that change at most once a second while somebody types: a screen reader reads them out. */
export function useCalm(words: string, isTyping: boolean): string {
  const [calm, setCalm] = useState(words);
  const latest = useRef(0);
  const isDue = !isTyping || performance.now() - latest.current > CALM;
  useEffect(() => {
    const say = () => {
      latest.current = performance.now();
      setCalm(words);
    };
    if (words === calm) return undefined;
    if (isDue) return say();
    const timer = setTimeout(say, CALM);
    return () => clearTimeout(timer);
  }, [words]);
  return isDue ? words : calm;
}
