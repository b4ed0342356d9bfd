import { compareCodeUnits } from '../../core/compare-code-units.js';
import type { Edition } from '../../core/edition/edition.js';
import { editions, makeEdition } from '../../core/edition/make-edition.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readInputFile } from '../files/read-input-file.js';

/**
 * Reads the agency's own edition file, if there is one, as plain data, which can be copied to a
 * worker. Throws a CliError if it cannot be read or is no edition.
 */
export async function readEditionFile(
  file: string | undefined,
  context: Context,
): Promise<unknown> {
  if (file === undefined) return undefined;
  const bytes = await readInputFile(file, context);
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    makeEdition(data);
    return data;
  } catch (cause) {
    const why = (cause as Error).message.replaceAll('\n', '; ');
    throw new CliError(context.messages.badEditionFile(file, why));
  }
}

/** The shipped editions, oldest first, the agency's own in the place of the one that it copies. */
export function editionsWith(data: unknown): readonly Edition[] {
  const own = makeEdition(data);
  return [...editions().filter(({ edition }) => edition !== own.edition), own].sort((a, b) =>
    compareCodeUnits(a.edition, b.edition),
  );
}
