import { availableParallelism } from 'node:os';
import type { Context } from '../context.js';
import { Interruption } from '../interruption.js';
import type { Messages } from '../messages/messages.js';
import type { StopSignal } from '../stop-signal.js';
import { Progress } from './progress.js';
import { createTaskRunner } from './run-task.js';
import {
  type BuildTask,
  failedResult,
  type ReportResult,
  type RunOptions,
  type TaskRunner,
} from './task.js';
import { LostThread, WorkerThread } from './worker-thread.js';

/** Fewer tasks than this are done before workers have started. */
const MIN_TASKS_FOR_WORKERS = 8;

export interface RunTasksOptions {
  readonly options: RunOptions;
  /** Number of threads; that of the processor's cores by default. */
  readonly threads?: number | undefined;
  /** Called after each task, before the next one of its lane begins. */
  readonly onResult?: (result: ReportResult) => Promise<void>;
}

/**
 * Runs every task, in worker threads if there are many, and gives the results in the order of the
 * tasks. Documents never leave the thread that makes them. Asked to stop, it finishes the tasks
 * under way and throws an Interruption if others are left.
 */
export async function runTasks(
  tasks: readonly BuildTask[],
  given: RunTasksOptions,
  context: Context,
): Promise<ReportResult[]> {
  const workers = Math.min(given.threads ?? availableParallelism(), tasks.length);
  const lanes = tasks.length < MIN_TASKS_FOR_WORKERS ? 1 : workers;
  const progress = new Progress(tasks, lanes);
  let signal: StopSignal | undefined;
  const removeProgress = context.showProgress(() => progress.describe(context.messages));
  const stop = (received: StopSignal): void => {
    signal = received;
    removeProgress();
  };
  // There is nothing to finish before a single report: a signal ends the process.
  const stopListening = tasks.length > 1 ? context.onStopSignal(stop) : () => {};
  const batch: Batch = {
    tasks,
    isStopped: () => signal !== undefined,
    now: context.now,
    finish: async (task, result, time) => {
      await given.onResult?.(result);
      progress.add(task, result, time);
    },
  };
  try {
    const results = await (lanes < 2
      ? runHere(batch, given, context)
      : runInWorkers(batch, lanes, given, context));
    if (signal && results.length < tasks.length)
      throw new Interruption(signal, results, tasks.length);
    return results;
  } finally {
    stopListening();
    removeProgress();
  }
}

/** Tasks, and what is asked and told between them. */
interface Batch {
  readonly tasks: readonly BuildTask[];
  readonly isStopped: () => boolean;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Is told how many milliseconds a task took. */
  readonly finish: (task: BuildTask, result: ReportResult, time: number) => Promise<void>;
}

const runHere = (
  batch: Batch,
  { options }: RunTasksOptions,
  { readStdin }: Context,
): Promise<ReportResult[]> => runInLanes(batch, [createTaskRunner(options, { readStdin })]);

async function runInWorkers(
  batch: Batch,
  workers: number,
  { options }: RunTasksOptions,
  { messages, language }: Context,
): Promise<ReportResult[]> {
  const threads = Array.from({ length: workers }, () => new WorkerThread({ options }));
  const runners = threads.map(
    (thread): TaskRunner =>
      (task) =>
        thread.run(task).catch((cause: Error) => {
          return failedResult(task.input.file, describeLoss(cause, messages), language);
        }),
  );
  try {
    return await runInLanes(batch, runners);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Why a thread did not finish its report, in the user's language. */
function describeLoss(cause: Error, messages: Messages): string {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return messages.outOfMemory;
  if (cause instanceof LostThread) return messages.lostThread;
  return messages.defect(cause.message);
}

/**
 * Runs tasks in a lane for each runner, which takes the next task when it is free. Gives the
 * results in the order of the tasks, without those that were not begun.
 */
async function runInLanes(
  { tasks, isStopped, now, finish }: Batch,
  runners: readonly TaskRunner[],
): Promise<ReportResult[]> {
  const results: ReportResult[] = [];
  const waiting = tasks.entries();
  const runLane = async (run: TaskRunner): Promise<void> => {
    for (const [i, task] of waiting) {
      if (isStopped()) return;
      const start = now();
      const result = await run(task);
      await finish(task, result, now() - start);
      results[i] = result;
    }
  };
  await Promise.all(runners.map(runLane));
  // Skips the places that are empty.
  return results.filter(() => true);
}
