/** A worker thread: it is given the options once and the tasks one by one; results go back. */
import { parentPort, workerData } from 'node:worker_threads';
import { createTaskRunner } from './run-task.js';
import type { BuildTask, ReportResult, RunOptions } from './task.js';

/** What every worker of a run is given. */
export interface WorkerData {
  readonly options: RunOptions;
}

/** What a worker answers; `unchanged` stands for the task's earlier result. */
export type WorkerReply = ReportResult | 'unchanged';

const { options } = workerData as WorkerData;

const runTask = createTaskRunner(options);

// A task that throws ends the thread; the pool reports it, and starts another.
parentPort?.on('message', async (task: BuildTask) => {
  const result = await runTask(task);
  const reply: WorkerReply = result === task.earlier ? 'unchanged' : result;
  parentPort?.postMessage(reply);
});
