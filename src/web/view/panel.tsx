import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PanelProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A region in place of the pages, for work beside the form. The cursor goes to it. */
export function Panel({ name, onClose, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel" aria-label={name}>
      <div class="panel-bar">
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <button type="button" onClick={onClose}>
          回到版面
        </button>
      </div>
      {children}
    </section>
  );
}
