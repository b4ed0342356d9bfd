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
  readonly layout: Layout | undefined;
}

interface CheckingInput {
  readonly model: Model;
  readonly lastYear: Report | undefined;
  readonly hasFonts: boolean;
}

/** Milliseconds: longer work waits until nobody types. */
const SLOW = 50;
const TYPING_PAUSE = 150;

/**
 * Checks and lays out the report after every change, in the same turn. A long report is checked
 * when its person pauses, so that no letter waits.
 */
export function useChecking(input: CheckingInput): Checked {
  const { model, lastYear, hasFonts } = input;
  const cost = useRef(0);
  const [later, setLater] = useState<Model>();
  const isTyping = cost.current > SLOW && model.typing !== undefined && later !== model;
  const latest = useRef<Checked>();
  const checked = useMemo(() => {
    if (isTyping && latest.current) return latest.current;
    const start = performance.now();
    const result = check(input);
    cost.current = performance.now() - start;
    return result;
  }, [model.reading, model.revision, lastYear, hasFonts, isTyping]);
  latest.current = checked;
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setTimeout(() => setLater(model), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [model, isTyping]);
  return checked;
}

function check({ model, lastYear, hasFonts }: CheckingInput): Checked {
  const options = { previous: lastYear };
  const draft = checkForPreview(model.reading, options);
  const { problems, layout } = layOutForPreview(draft, options, hasFonts ? Fonts.of() : undefined);
  const edition = draft.parsing.draft?.edition ?? at(editions(), -1);
  return { revision: model.revision, edition, problems, layout };
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
export function usePages({ revision, layout }: Checked, faces: Faces): ShownPages {
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
