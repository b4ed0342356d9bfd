import { useEffect, useRef, useState } from 'preact/hooks';
import type { Focus } from '../state/report-value.js';

interface PageViewProps {
  /** One SVG text for each page. */
  readonly pages: readonly string[];
  /** Number of the model's state that the pages show. */
  readonly revision: number;
  /** The field that has the cursor. */
  readonly active: string | undefined;
  /** Why no documents can be made of the report as it is; empty if they can. */
  readonly obstacle: string;
  /** What stands here while there are no pages. */
  readonly waiting: string;
  readonly onGo: (focus: Focus) => void;
}

/** Width of an A4 sheet in CSS pixels at its real size. */
const SHEET_WIDTH = (210 / 25.4) * 96;
const STEP = 1.25;

/** The pages as they will be printed; a click leads to the field of what was clicked. */
export function PageView(props: PageViewProps) {
  const { pages, revision, active, obstacle, waiting, onGo } = props;
  /** Share of the real size; undefined fits the width. */
  const [zoom, setZoom] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const isPointing = useRef(false);

  useEffect(() => {
    const marked = markActive(list.current, active);
    if (marked && !isPointing.current) showOnPage(marked);
  }, [pages, active]);

  const zoomBy = (factor: number) => {
    const shown = list.current?.querySelector('.page')?.clientWidth ?? SHEET_WIDTH;
    setZoom(Math.min(4, Math.max(0.25, (zoom ?? shown / SHEET_WIDTH) * factor)));
  };

  return (
    <section
      class="pages"
      aria-label="版面预览"
      data-revision={revision}
      onPointerEnter={() => {
        isPointing.current = true;
      }}
      onPointerLeave={() => {
        isPointing.current = false;
      }}
    >
      <div class="pages-bar">
        <span class="page-count">{pages.length ? `共 ${pages.length} 页` : ''}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as a form */}
        <div role="group" aria-label="显示大小" class="zoom">
          <button
            type="button"
            aria-pressed={zoom === undefined}
            onClick={() => setZoom(undefined)}
          >
            适合宽度
          </button>
          <button type="button" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
            100 %
          </button>
          <button type="button" aria-label="缩小" onClick={() => zoomBy(1 / STEP)}>
            −
          </button>
          <button type="button" aria-label="放大" onClick={() => zoomBy(STEP)}>
            +
          </button>
        </div>
      </div>
      {obstacle ? <p class="obstacle">{obstacle}</p> : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the form has a field for all of it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the form has a field for all of it */}
      <div
        class="page-list"
        ref={list}
        onClick={(event) => {
          const focus = focusAt(event);
          if (focus) onGo(focus);
        }}
      >
        {pages.length ? null : <p class="waiting">{waiting}</p>}
        {pages.map((svg, i) => (
          <div
            role="img"
            aria-label={`第 ${i + 1} 页，共 ${pages.length} 页`}
            class="page"
            style={zoom === undefined ? {} : { width: `${Math.round(zoom * SHEET_WIDTH)}px` }}
            dangerouslySetInnerHTML={{ __html: svg }}
          />
        ))}
      </div>
    </section>
  );
}

/** Marks what belongs to a field; gives the first of it. */
function markActive(list: Element | null, active: string | undefined): Element | undefined {
  for (const old of list?.querySelectorAll('.active') ?? []) old.classList.remove('active');
  const found = active
    ? [...(list?.querySelectorAll(`[data-pointer="${CSS.escape(active)}"]`) ?? [])]
    : [];
  for (const element of found) element.classList.add('active');
  return found[0];
}

/** Scrolls the pane so far that an element is in sight, and nothing else. */
function showOnPage(element: Element): void {
  const pane = element.closest('.pane');
  if (!pane) return;
  const box = element.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  pane.scrollTop += box.top - view.top - view.height / 3;
}

/** The field, and the place in its text, of a click on a page. */
function focusAt(event: MouseEvent): Focus | undefined {
  const target = (event.target as Element).closest('[data-pointer]');
  const pointer = target?.getAttribute('data-pointer');
  if (!target || !pointer) return undefined;
  const from = target.getAttribute('data-from');
  if (from === null) return { pointer };
  const start = Number(from) + offsetAt(event, target);
  return { pointer, start, end: start };
}

/** How many UTF-16 units of an element's text stand before a click. */
function offsetAt({ clientX, clientY }: MouseEvent, element: Element): number {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (place) return element.contains(place.offsetNode) ? place.offset : 0;
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range && element.contains(range.startContainer) ? range.startOffset : 0;
}
