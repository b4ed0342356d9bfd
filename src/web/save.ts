/** Files that leave the page: downloads, and saving to the file that was chosen before. */

/** A file on the person's disk that may be written again (File System Access API). */
interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** Milliseconds after which a download has surely begun. */
const DOWNLOAD_TIME = 60_000;

/** Downloads a file under a name. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
}

/** How saving ended. */
export type Saving = 'saved' | 'downloaded' | 'cancelled';

/** Saves report files: to the same file again where the browser can, else as a download. */
export class ReportSaver {
  #handle: FileHandle | undefined;

  /** Forgets the file: another report was opened. */
  reset(): void {
    this.#handle = undefined;
  }

  /** Throws a DOMException if the file cannot be written. */
  async save(name: string, bytes: Uint8Array): Promise<Saving> {
    const { showSaveFilePicker } = window as SavePicker;
    if (!this.#handle && showSaveFilePicker) {
      const types = [{ description: '年报数据', accept: { 'application/json': ['.json'] } }];
      try {
        this.#handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
        // Refused, for example within a frame: a download works everywhere.
      }
    }
    if (!this.#handle) {
      download(name, bytes);
      return 'downloaded';
    }
    const stream = await this.#handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return 'saved';
  }
}
