export interface BorderProps {
  readonly name: string;
  readonly orientation: 'vertical' | 'horizontal';
  /** Share of what stands before the border, in percent. */
  readonly share: number;
  readonly limits: { readonly least: number; readonly most: number; readonly step: number };
  readonly onMove: (share: number) => void;
}

/** The border between two neighbours, moved with the pointer or the arrow keys. */
export function Border({ name, orientation, share, limits, onMove }: BorderProps) {
  const { least, most, step } = limits;
  const isVertical = orientation === 'vertical';
  const [back, on] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const move = (percent: number) => onMove(Math.min(most, Math.max(least, Math.round(percent))));
  return (
    // A landmark of its own, as everything on the page is in one.
    <section aria-label={name} class="border-place">
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
      <div
        role="separator"
        aria-label={name}
        aria-orientation={orientation}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={share}
        tabIndex={0}
        class={`border ${orientation}`}
        onKeyDown={(event) => {
          if (event.key !== back && event.key !== on) return;
          event.preventDefault();
          move(share + (event.key === on ? step : -step));
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={({ currentTarget, pointerId, clientX, clientY }) => {
          const place = currentTarget.parentElement;
          const before = place?.previousElementSibling?.getBoundingClientRect();
          const after = place?.nextElementSibling?.getBoundingClientRect();
          if (!before || !after || !currentTarget.hasPointerCapture(pointerId)) return;
          move(
            isVertical
              ? (100 * (clientX - before.left)) / (after.right - before.left)
              : (100 * (clientY - before.top)) / (after.bottom - before.top),
          );
        }}
      />
    </section>
  );
}
