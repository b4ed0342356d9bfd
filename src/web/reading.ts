/** Reading finished documents back, whose code is loaded when it is first asked for. */
import { runScript, takePacked } from './packed.js';

type ReadingCode = typeof import('./reading-code.js');

let loading: Promise<ReadingCode> | undefined;

/**
 * What reads documents back; unpacking it takes a second or two on a slow machine. Throws a
 * DamagedPage if the page has lost it.
 */
export function loadReading(): Promise<ReadingCode> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ReadingCode> {
  const { bytes } = await takePacked('code-read');
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  await runScript(url);
  URL.revokeObjectURL(url);
  return import('./reading-code.js');
}
