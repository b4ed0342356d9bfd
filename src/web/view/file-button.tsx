interface FileButtonProps {
  readonly name: string;
  /** Extensions that the dialog offers first; all files if it is empty. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  /** Whether what it opened is being read. */
  readonly isBusy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens files: the browser's own field, which looks like the other buttons. */
export const FileButton = ({ name, accept, isMultiple, isBusy, onFiles }: FileButtonProps) => (
  <label class="button" aria-busy={isBusy}>
    {name}
    <input
      type="file"
      class="hidden"
      aria-label={name}
      multiple={isMultiple}
      accept={accept || undefined}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Otherwise the same file, changed meanwhile, could not be chosen again.
        currentTarget.value = '';
        if (files.length) onFiles(files);
      }}
    />
  </label>
);
