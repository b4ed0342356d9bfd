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

/** How a report file was saved, and under which name. */
export interface Saved {
  /** `refused`: the file that was chosen could not be written, so there is a download instead. */
  readonly type: 'saved' | 'downloaded' | 'refused';
  readonly name: string;
}

/** Saves one report: to the same file again where the browser can, else as a download. */
export class ReportSaver {
  #handle: FileHandle | undefined;

  /** Undefined if the person thought better of it. */
  async save(name: string, bytes: Uint8Array): Promise<Saved | undefined> {
    try {
      this.#handle ??= await chooseFile(name);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
      // No dialog, for example within a frame: a download works everywhere.
    }
    if (!this.#handle) {
      download(name, bytes);
      return { type: 'downloaded', name };
    }
    try {
      await write(this.#handle, bytes);
      return { type: 'saved', name: this.#handle.name };
    } catch {
      // Not permitted, moved away, or the disk is full.
      this.#handle = undefined;
      download(name, bytes);
      return { type: 'refused', name };
    }
  }
}

/** Undefined where the browser knows no such dialog. Throws a DOMException if none is chosen. */
async function chooseFile(suggestedName: string): Promise<FileHandle | undefined> {
  const types = [{ description: '年报数据', accept: { 'application/json': ['.json'] } }];
  return (window as SavePicker).showSaveFilePicker?.({ suggestedName, types });
}

async function write(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
}
