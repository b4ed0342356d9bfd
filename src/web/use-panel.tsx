import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reading } from '../core/source/source.js';
import type { Faces } from './faces.js';
import { DepartmentsPanel } from './view/departments.js';
import { VerifyPanel } from './view/verify.js';

interface PanelFiles {
  readonly type: 'departments' | 'verify';
  readonly files: readonly File[];
}

interface PanelInput {
  readonly faces: Faces;
  /** The report in the form, unless it has errors. */
  readonly report: Reading | undefined;
  readonly onGo: (pointer: string) => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onOpenTotal: (reading: Reading) => void;
  readonly onFail: (cause: unknown) => void;
}

/** What is beside the form in place of the pages: work with files that are not its report. */
export function usePanel() {
  const [shown, setShown] = useState<PanelFiles>();
  const close = () => setShown(undefined);
  return {
    /** More files join those that are there: departments' files may be in several folders. */
    openDepartments: (files: readonly File[]) =>
      setShown((before) => ({
        type: 'departments',
        files: before?.type === 'departments' ? [...before.files, ...files] : files,
      })),
    openFinished: (files: readonly File[]) => setShown({ type: 'verify', files }),
    panel: ({
      faces,
      report,
      onGo,
      onOpen,
      onOpenTotal,
      onFail,
    }: PanelInput): ComponentChildren => {
      if (!shown) return undefined;
      const [file] = shown.files;
      // What cannot go on says why, and gives its place back to the pages.
      const fail = (cause: unknown) => {
        close();
        onFail(cause);
      };
      return shown.type === 'verify' && file ? (
        <VerifyPanel
          file={file}
          faces={faces}
          report={report}
          onGo={onGo}
          onOpen={() => onOpen([file])}
          onFail={fail}
          onClose={close}
        />
      ) : (
        <DepartmentsPanel
          files={shown.files}
          onOpenReport={onOpenTotal}
          onFail={fail}
          onClose={close}
        />
      );
    },
  };
}
