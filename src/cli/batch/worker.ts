/** A worker thread of a batch: its settings come once, its reports one by one; nothing but what became of them goes back. */
import { workerData } from 'piscina';
import { type Done, type Job, makeRunner, type Settings } from './run-task.js';

const run = makeRunner(workerData as Settings);

export default (job: Job): Promise<Done> => run(job);
