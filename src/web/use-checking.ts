import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { at } from '../core/at.js';
import type { Edition } from '../core/edition/edition.js';
import { editions } from '../core/edition/make-edition.js';
import { Fonts } from '../core/fonts/fonts.js';
import type { Layout } from '../core/layout/layout.js';
import { checkForPreview, layOutForPreview } from '../core/preview.js';
import type { Problem } from '../core/problem/problem.js';
import { renderPreview } from '../core/render/preview/preview.js';
import type { Report } from '../core/report/report.js';
import type { Faces } from './faces.js';
import type { Model } from './state/model.js';

/** What a state of the report gives. */
export interface Checked {
  /** Number of that state. */
  readonly revision: number;
  readonly edition: Edition;
  readonly problems: readonly Problem[];
  /** The latest layout, and the number of its state: pages of a long report come later. */
  readonly laidOut: { readonly revision: number; readonly layout: Layout | undefined };
}

interface CheckingInput {
  readonly model: Model;
  readonly lastYear: Report | undefined;
  readonly hasFonts: boolean;
}

/** What is to be done now for a state of a long report. */
interface Due {
  readonly revision: number;
  /** With the layout: nobody has typed for a while. */
  readonly hasPages: boolean;
}

/** Milliseconds: longer work waits until the letter is on the screen. */
const SLOW = 50;
const TYPING_PAUSE = 150;
/** A single slow check may be due to the machine. */
const COUNTED_CHECKS = 3;

/**
 * Checks and lays out the report after every change, in the same turn. While somebody types in a
 * long report, it is checked after the letter is drawn, and laid out when that person pauses.
 */
export function useChecking(input: CheckingInput): Checked {
  const { model, lastYear, hasFonts } = input;
  const { revision } = model;
  /** Of the last checks, in milliseconds. */
  const costs = useRef<number[]>([]);
  const [due, setDue] = useState<Due>();
  const latest = useRef<Checked>();
  const isSlow = costs.current.length >= COUNTED_CHECKS && Math.min(...costs.current) > SLOW;
  const isLong = isSlow && model.typing !== undefined;
  const checked = useMemo(() => {
    const old = latest.current;
    if (isLong && old && due?.revision !== revision) return old;
    if (isLong && old && !due?.hasPages) return { ...check(input, false), laidOut: old.laidOut };
    const start = performance.now();
    const result = check(input, hasFonts);
    costs.current = [...costs.current.slice(1 - COUNTED_CHECKS), performance.now() - start];
    return result;
  }, [model.reading, revision, lastYear, hasFonts, isLong, due]);
  latest.current = checked;
  useEffect(() => {
    if (!isLong) return undefined;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setDue({ revision, hasPages: false }));
    });
    const pause = setTimeout(() => setDue({ revision, hasPages: true }), TYPING_PAUSE);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clearTimeout(pause);
    };
  }, [revision, isLong]);
  return checked;
}

function check({ model, lastYear }: CheckingInput, hasFonts: boolean): Checked {
  const options = { previous: lastYear };
  const draft = checkForPreview(model.reading, options);
  const { problems, layout } = layOutForPreview(draft, options, hasFonts ? Fonts.of() : undefined);
  const edition = draft.parsing.draft?.edition ?? at(editions(), -1);
  const { revision } = model;
  return { revision, edition, problems, laidOut: { revision, layout } };
}

/** The pages of a state of the report. */
export interface ShownPages {
  readonly revision: number;
  readonly svgs: readonly string[];
}

/**
 * Draws the pages of what was checked, after the problems are on the screen: none where the report
 * or the faces allow none. Until the faces are there, nothing is shown of any state.
 */
export function usePages({ laidOut }: Checked, faces: Faces): ShownPages {
  const { revision, layout } = laidOut;
  const [shown, setShown] = useState<ShownPages>({ revision: 0, svgs: [] });
  useEffect(() => {
    if (faces === 'loading') return undefined;
    let timer = 0;
    const draw = () =>
      setShown({ revision, svgs: layout ? renderPreview(layout, Fonts.of()) : [] });
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [layout, revision, faces]);
  return shown;
}
