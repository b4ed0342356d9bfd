import { availableParallelism } from 'node:os';
import type { Context } from '../context.js';
import type { PreviousReport } from './previous-report.js';
import { createTaskRunner } from './run-task.js';
import {
  type BuildTask,
  failedResult,
  type ReportResult,
  type RunOptions,
  type TaskRunner,
} from './task.js';
import type { WorkerData } from './worker.js';

/** Fewer tasks than this are done before workers have started. */
const MIN_TASKS_FOR_WORKERS = 8;

/** Tasks that are under way or wait for each worker, so that no worker is idle. */
const TASKS_PER_WORKER = 2;

/**
 * Memory of a worker. The young generation has room for the many short-lived objects of a document:
 * collecting them less often saves a fifth of the time. A worker that needs more than the old
 * generation holds dies, and only its report fails.
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 };

export interface RunTasksOptions {
  readonly options: RunOptions;
  readonly previous: PreviousReport | undefined;
  /** Number of threads; that of the processor's cores by default. */
  readonly threads?: number | undefined;
  /** Called after each task, before the next one of its lane begins. */
  readonly onResult?: (result: ReportResult) => Promise<void>;
}

/**
 * Runs every task, in worker threads if there are many, and gives the results in the order of the
 * tasks. Documents never leave the thread that makes them.
 */
export async function runTasks(
  tasks: readonly BuildTask[],
  { options, previous, threads = availableParallelism(), onResult }: RunTasksOptions,
  context: Context,
): Promise<ReportResult[]> {
  const progress = context.startProgress(tasks.length);
  const finish = async (result: ReportResult): Promise<void> => {
    await onResult?.(result);
    progress.advance();
  };
  const workers = Math.min(threads, tasks.length);
  try {
    if (workers < 2 || tasks.length < MIN_TASKS_FOR_WORKERS) {
      const { readStdin } = context;
      const run = createTaskRunner(options, { previous: previous?.report, readStdin });
      return await runInLanes(tasks, run, 1, finish);
    }
    return await runInWorkers(tasks, { options, previous }, workers, finish, context);
  } finally {
    progress.end();
  }
}

async function runInWorkers(
  tasks: readonly BuildTask[],
  { options, previous }: Pick<RunTasksOptions, 'options' | 'previous'>,
  workers: number,
  finish: (result: ReportResult) => Promise<void>,
  { messages, language }: Context,
): Promise<ReportResult[]> {
  const { Piscina } = await import('piscina');
  const workerData: WorkerData = {
    options,
    previous: previous && { file: previous.file, bytes: previous.bytes },
  };
  const pool = new Piscina<BuildTask, ReportResult>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData,
    resourceLimits: RESOURCE_LIMITS,
  });
  const run: TaskRunner = (task) =>
    pool.run(task).catch((cause: Error) => {
      const reason = messages.workerFailed(cause.message);
      return failedResult(task.input.file, reason, language);
    });
  try {
    return await runInLanes(tasks, run, TASKS_PER_WORKER * workers, finish);
  } finally {
    await pool.destroy();
  }
}

/** Runs tasks in so many lanes side by side; each lane takes the next task when it is free. */
async function runInLanes(
  tasks: readonly BuildTask[],
  run: TaskRunner,
  lanes: number,
  finish: (result: ReportResult) => Promise<void>,
): Promise<ReportResult[]> {
  const results: ReportResult[] = [];
  const waiting = tasks.entries();
  const runLane = async (): Promise<void> => {
    for (const [i, task] of waiting) {
      const result = await run(task);
      await finish(result);
      results[i] = result;
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return results;
}
