/** Keeps unsaved work in the browser's own storage, so that closing the window does not lose it. */
import { createStore, del, set, type UseStore, values } from 'idb-keyval';

/** Unsaved work of one window. */
export interface Draft {
  readonly id: string;
  readonly agency: string;
  readonly year: string;
  /** Name of the report file. */
  readonly file: string;
  /** When it was kept, in the words of the place where the browser runs. */
  readonly time: string;
  /** The report file. */
  readonly text: string;
}

/** All files that a browser opens from a disk share one storage. */
const PREFIX = 'nianbao-draft-';

let database: UseStore | undefined;

const drafts = (): UseStore => {
  database ??= createStore('nianbao', 'drafts');
  return database;
};

/** Keeps a draft in place of the window's earlier one; false if the browser stores nothing. */
export async function keepDraft(draft: Draft): Promise<boolean> {
  // What was kept at once is older now.
  forgetLocally(draft.id);
  try {
    await set(draft.id, draft, drafts());
    return true;
  } catch {
    return keepDraftAtOnce(draft);
  }
}

/** Forgets a window's draft. */
export async function forgetDraft(id: string): Promise<void> {
  forgetLocally(id);
  try {
    await del(id, drafts());
  } catch {
    // Nothing was stored there either.
  }
}

/** The drafts that were left. */
export async function storedDrafts(): Promise<Draft[]> {
  const all = [...(await databaseDrafts()), ...localDrafts()];
  // What was kept at once is the later of two.
  return [...new Map(all.map((draft) => [draft.id, draft])).values()];
}

async function databaseDrafts(): Promise<Draft[]> {
  try {
    return await values<Draft>(drafts());
  } catch {
    return [];
  }
}

/** Keeps a draft before the function returns, as a window that closes needs; false if it cannot. */
export function keepDraftAtOnce(draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function forgetLocally(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was stored there either.
  }
}

function localDrafts(): Draft[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => parseDraft(localStorage.getItem(key) ?? ''));
  } catch {
    return [];
  }
}

/** None of a draft that was cut off. */
function parseDraft(text: string): Draft[] {
  try {
    return [JSON.parse(text) as Draft];
  } catch {
    return [];
  }
}
