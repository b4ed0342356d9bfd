/** A worker thread: it is given the options once and the tasks one by one; results go back. */
import { workerData } from 'piscina';
import { type PreviousFile, parsePreviousFile } from './previous-report.js';
import { createTaskRunner } from './run-task.js';
import type { RunOptions, TaskRunner } from './task.js';

/** What every worker of a run is given. */
export interface WorkerData {
  readonly options: RunOptions;
  readonly previous: PreviousFile | undefined;
}

const { options, previous } = workerData as WorkerData;

const runTask: TaskRunner = createTaskRunner(options, {
  previous: previous && parsePreviousFile(previous),
});

export default runTask;
