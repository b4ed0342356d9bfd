import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Border } from './border.js';

/** The parts of the page that a narrow window shows one at a time. */
const paneNames = { form: '填写', pages: '版面', problems: '问题' } as const;
type Pane = keyof typeof paneNames;
const order: readonly Pane[] = ['form', 'problems', 'pages'];

/** CSS pixels from which form and pages stand side by side, at the normal size of type. */
const WIDE = 1200;
/** Shares of the form in percent: beside the pages, and above the problems. */
const FORM_SHARE = { least: 30, usual: 56, most: 75, step: 2 };
const HEIGHT_SHARE = { least: 20, usual: 70, most: 90, step: 5 };

export interface PanesState {
  readonly isWide: boolean;
  readonly shown: Pane;
  readonly show: (pane: Pane) => void;
  /** Puts the cursor into the next pane, or the one before. */
  readonly step: (step: 1 | -1) => void;
}

/** Which panes are to be seen; large type needs as much room as a narrow window has. */
export function usePanes(typePercent: number): PanesState {
  const [width, setWidth] = useState(window.innerWidth);
  const [shown, setShown] = useState<Pane>('form');
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return {
    isWide: width >= (WIDE * typePercent) / 100,
    shown,
    show: setShown,
    step: (step) => {
      const here = order.findIndex((pane) => paneElement(pane)?.contains(document.activeElement));
      const next = order[(Math.max(0, here) + step + order.length) % order.length] ?? 'form';
      setShown(next);
      // After the pane is there.
      setTimeout(() => paneElement(next)?.focus());
    },
  };
}

const paneElement = (pane: Pane): HTMLElement | null => document.querySelector(`.pane-${pane}`);

interface PanesProps {
  readonly panes: PanesState;
  readonly outline: ComponentChildren;
  readonly form: ComponentChildren;
  readonly problems: ComponentChildren;
  readonly pages: ComponentChildren;
  /** In place of the pages, if there is one. */
  readonly panel: ComponentChildren;
}

/** Form and problems at the left, pages at the right; in a narrow window one at a time. */
export function Panes({ panes, outline, form, problems, pages, panel }: PanesProps) {
  const [formShare, setFormShare] = useState(FORM_SHARE.usual);
  const [heightShare, setHeightShare] = useState(HEIGHT_SHARE.usual);
  const { isWide, shown, show } = panes;
  return (
    <>
      {isWide ? null : (
        <nav class="tabs" aria-label="显示">
          {(Object.keys(paneNames) as Pane[]).map((pane) => (
            <button type="button" aria-pressed={pane === shown} onClick={() => show(pane)}>
              {paneNames[pane]}
            </button>
          ))}
        </nav>
      )}
      <div
        class="work"
        style={{
          gridTemplateColumns: isWide ? `auto ${formShare}fr auto ${100 - formShare}fr` : undefined,
        }}
      >
        {outline}
        <div class="left">
          <div class="pane pane-form" tabIndex={-1}>
            {form}
          </div>
          {isWide ? (
            <Border
              name="填写和问题的分界"
              orientation="horizontal"
              share={heightShare}
              limits={HEIGHT_SHARE}
              onMove={setHeightShare}
            />
          ) : null}
          <div
            class="pane pane-problems"
            tabIndex={-1}
            style={{ '--most': isWide ? `${100 - heightShare}%` : 'none' }}
          >
            {problems}
          </div>
        </div>
        {isWide ? (
          <Border
            name="填写和版面的分界"
            orientation="vertical"
            share={formShare}
            limits={FORM_SHARE}
            onMove={setFormShare}
          />
        ) : null}
        <div class="right">
          {panel}
          <div class="pane pane-pages" tabIndex={-1} hidden={Boolean(panel)}>
            {pages}
          </div>
        </div>
      </div>
    </>
  );
}
