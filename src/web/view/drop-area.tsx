import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DropAreaProps {
  readonly class: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** The whole page takes files that are dropped on it, and says so while they are above it. */
export function DropArea({ class: className, onFiles, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere
    <div
      class={className}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => {
        if (!relatedTarget) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
      {isOver ? (
        <div class="drop-hint" aria-hidden="true">
          <p>松开，打开这个文件</p>
        </div>
      ) : null}
    </div>
  );
}

/** Words that are dragged are for the fields. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;
