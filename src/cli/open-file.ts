import { spawn } from 'node:child_process';

/** What opens a file with the desktop's own program, by Node's name of the platform. */
const openers: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer' };
const USUAL_OPENER = 'xdg-open';

/** Opens a file as a double click does. Throws if the platform has nothing for that. */
export async function openFile(path: string, platform: string): Promise<void> {
  const opener = openers[platform] ?? USUAL_OPENER;
  const child = spawn(opener, [path], { detached: true, stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
}
