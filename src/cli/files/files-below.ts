import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What programs keep beside reports: settings, temporary files, packages, previews, copies. */
const isKeptByPrograms = (name: string): boolean =>
  /^[.~]|^(?:node_modules|__MACOSX|desktop\.ini|e?h?thumbs\.db)$/i.test(name) ||
  KEPT_COPY.test(name);

/** A file as it was before this software replaced it. */
const KEPT_COPY = /\.bak\d*\.(?:docx|json)$/i;

/**
 * Every file below a folder and every symbolic link to a file, but what programs keep there; links
 * to folders are not followed.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (relative(folder, path).split(sep).some(isKeptByPrograms)) continue;
    const isLinkedFile = entry.isSymbolicLink() && (await leadsToFile(path));
    if (entry.isFile() || isLinkedFile) files.push(path);
  }
  return files;
}

/**
 * Whether a link leads to a file; also if it leads nowhere, so that reading it gives the reason.
 */
const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
