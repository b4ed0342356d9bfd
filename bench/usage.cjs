/** Loaded into every measured process: writes down, as it ends, what the process used. */
const { readFileSync, writeFileSync } = require('node:fs');

const NANOSECONDS_PER_MILLISECOND = 1e6;
const MICROSECONDS_PER_MILLISECOND = 1000;
const KILOBYTES_PER_MEGABYTE = 1024;

/** CPU time of the main thread in milliseconds, where the system says so (Linux). */
function mainThreadTime() {
  try {
    const path = `/proc/self/task/${process.pid}/schedstat`;
    return Number(readFileSync(path, 'utf8').split(' ')[0]) / NANOSECONDS_PER_MILLISECOND;
  } catch {
    return undefined;
  }
}

/**
 * The peak of this process's memory in megabytes. What `resourceUsage` says begins with that of
 * the process that started this one; Linux knows better.
 */
function peak() {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kilobytes) / KILOBYTES_PER_MEGABYTE;
  } catch {
    return process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE;
  }
}

if (require('node:worker_threads').isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = {
      main: mainThreadTime(),
      cpu: (userCPUTime + systemCPUTime) / MICROSECONDS_PER_MILLISECOND,
      peak: peak(),
    };
    writeFileSync(process.env.BENCH_USAGE ?? '', JSON.stringify(usage));
  });
