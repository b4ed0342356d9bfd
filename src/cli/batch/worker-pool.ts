import { availableParallelism } from 'node:os';
import type { Context } from '../context.js';
import { couldNotRun, type Done, type Job, makeRunner, type Settings } from './run-task.js';

/** Fewer reports than this are done before workers have started. */
const fewestForWorkers = 8;

/** Room for young objects: documents are made of them, and collecting them early is a fifth of the work. A report that takes more in all fails alone. */
const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 };

/**
 * Takes every job, in worker threads where there are many, and gives what became of them in the order of the jobs. Whatever their
 * number, only so many are under way at once; documents never leave the thread that makes them.
 */
export async function runJobs(
  jobs: readonly Job[],
  settings: Settings,
  asked: number | undefined,
  context: Context,
  onDone: (job: Job, done: Done) => Promise<void> = async () => {},
): Promise<Done[]> {
  const threads = Math.min(asked ?? availableParallelism(), jobs.length);
  const all: Done[] = [];
  const progress = context.progress(jobs.length);
  const take = (run: (job: Job) => Promise<Done>, lanes: number): Promise<void> => {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < jobs.length) {
        const i = next++;
        const job = jobs[i] as Job;
        const done = await run(job);
        await onDone(job, done);
        all[i] = done;
        progress.advance();
      }
    };
    return Promise.all(Array.from({ length: lanes }, lane)).then(() => {});
  };
  try {
    if (threads < 2 || jobs.length < fewestForWorkers) await take(makeRunner(settings, context), 1);
    else {
      const { Piscina } = await import('piscina');
      const pool = new Piscina<Job, Done>({
        filename: new URL('./worker.js', import.meta.url).href,
        minThreads: threads,
        maxThreads: threads,
        workerData: settings,
        resourceLimits,
      });
      try {
        // A job waits beside each that runs, so that no worker does.
        await take(
          (job) =>
            pool
              .run(job)
              .catch((cause: Error) =>
                couldNotRun(job.input.file, context.words.workerFailed(cause.message)),
              ),
          2 * threads,
        );
      } finally {
        await pool.destroy();
      }
    }
  } finally {
    progress.end();
  }
  return all;
}
