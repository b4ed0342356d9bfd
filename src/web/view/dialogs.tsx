import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../drafts.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page; Escape closes it, and the cursor goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

interface UnsavedDialogProps {
  readonly title: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asked before another report takes the place of unsaved work. */
export const UnsavedDialog = ({ title, onSave, onDiscard, onCancel }: UnsavedDialogProps) => (
  <Dialog title="现在的内容还没有保存" onClose={onCancel}>
    <p>{title || '这份报告'}改过以后没有保存。打开别的报告前，要先保存吗？</p>
    <div class="dialog-acts">
      <button type="button" class="main-act" onClick={onSave}>
        先保存
      </button>
      <button type="button" onClick={onDiscard}>
        不保存
      </button>
      <button type="button" onClick={onCancel}>
        取消
      </button>
    </div>
  </Dialog>
);

interface DraftDialogProps {
  readonly drafts: readonly Draft[];
  readonly onRestore: (draft: Draft) => void;
  readonly onDiscard: (draft: Draft) => void;
  readonly onLater: () => void;
}

/** What was not saved when a window was closed. */
export const DraftDialog = ({ drafts, onRestore, onDiscard, onLater }: DraftDialogProps) => (
  <Dialog title="上次的内容没有保存" onClose={onLater}>
    <p>关闭窗口时没有保存，浏览器替您留着：</p>
    <ul class="drafts">
      {drafts.map((draft) => (
        <li>
          <span>
            {draft.agency || '（没有机关名称）'}
            {draft.year ? `，${draft.year}年度` : ''}
            <span class="hint">{draft.time}</span>
          </span>
          <span class="acts">
            <button type="button" class="main-act" onClick={() => onRestore(draft)}>
              恢复
            </button>
            <button type="button" onClick={() => onDiscard(draft)}>
              丢弃
            </button>
          </span>
        </li>
      ))}
    </ul>
    <div class="dialog-acts">
      <button type="button" onClick={onLater}>
        以后再说
      </button>
    </div>
  </Dialog>
);
