import { Worker } from 'node:worker_threads';
import type { BuildTask, ReportResult } from './task.js';
import type { WorkerData, WorkerReply } from './worker.js';

/**
 * Memory of a worker. The young generation has room for the many short-lived objects of a document:
 * collecting them less often saves a fifth of the time. A worker that needs more than the old
 * generation holds dies, and only its report fails.
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };

/** A thread ended before it had processed its report. */
export class LostThread extends Error {}

/** A thread that processes one report at a time; if it dies, another takes its place. */
export class WorkerThread {
  readonly #workerData: WorkerData;
  #worker: Worker | undefined;
  #fail: (cause: Error) => void = () => {};

  constructor(workerData: WorkerData) {
    this.#workerData = workerData;
  }

  /** Processes one report. Rejects with the reason if the thread dies of it. */
  run(task: BuildTask): Promise<ReportResult> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      worker.once('message', (reply: WorkerReply) =>
        resolve(reply === 'unchanged' && task.earlier ? task.earlier : (reply as ReportResult)),
      );
      worker.postMessage(task);
    });
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: this.#workerData,
      resourceLimits: RESOURCE_LIMITS,
    });
    const lose = (cause: Error): void => {
      // An exit follows an error, when another thread may be at work already.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#fail(cause);
    };
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new LostThread(`exit code ${code}`)));
    return worker;
  }
}
