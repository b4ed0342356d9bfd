/** Peak and growth of one process over many documents. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { options, root } from './options.mjs';
import { samples } from './reports.mjs';

const MEGABYTE = 1e6;
/** The document after which growth is counted. */
export const earlyDocument = Math.floor(options.memory / 5);

export function measureMemory() {
  const script = `
    import { buildReport } from ${JSON.stringify(join(root, 'dist/src/index.js'))};
    const texts = ${JSON.stringify(samples.map((s) => s.text))};
    const resident = () => { global.gc(); return process.memoryUsage().rss; };
    let early = 0;
    for (let i = 0; i < ${options.memory}; i++) {
      await buildReport(texts[i % texts.length]);
      if (i === ${earlyDocument}) early = resident();
    }
    const peak = process.resourceUsage().maxRSS * 1024;
    console.log(JSON.stringify({ early, late: resident(), peak }));`;
  const args = ['--expose-gc', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  /** @type {{ early: number; late: number; peak: number }} */
  const { early, late, peak } = JSON.parse(stdout);
  return { peakMB: peak / MEGABYTE, growthPercent: (late / early - 1) * 100 };
}
