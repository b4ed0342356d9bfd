import type { Format } from '../../core/render/formats.js';
import { sha256 } from '../../platform/node.js';
import type { Context } from '../context.js';
import { type NewFile, type Output, writeFilesAtomically } from './atomic-write.js';
import { type KeptFile, keepIfEdited } from './keep-edited.js';

/** A finished document and where it goes. */
export interface NewDocument extends NewFile {
  readonly format: Format;
}

/** What was written, and what was kept of the files that stood there. */
export interface WrittenDocuments {
  readonly outputs: readonly Output[];
  readonly kept: readonly KeptFile[];
}

/** Writes documents; what somebody has edited in their places is kept under another name. */
export async function writeDocuments(
  documents: readonly NewDocument[],
  context: Pick<Context, 'cwd' | 'messages'>,
): Promise<WrittenDocuments> {
  const kept: KeptFile[] = [];
  await writeFilesAtomically(documents, context, {
    beforeReplacing: async () => {
      for (const { path, format, content } of documents) {
        const file = await keepIfEdited(path, format, content, context);
        if (file) kept.push(file);
      }
    },
  });
  const outputs = documents.map(({ path, content }) => ({ file: path, sha256: sha256(content) }));
  return { outputs, kept };
}
