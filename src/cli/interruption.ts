import type { ReportResult } from './batch/task.js';
import { Exit } from './exit.js';
import type { StopSignal } from './stop-signal.js';

const exits: Readonly<Record<StopSignal, Exit>> = {
  SIGINT: Exit.Interrupted,
  SIGTERM: Exit.Terminated,
};

/** The exit code of a run that a signal has stopped. */
export const exitOf = (signal: StopSignal): Exit => exits[signal];

/** A run was asked to stop before all of its reports were done. */
export class Interruption extends Error {
  readonly exit: Exit;

  /** `results` are those of the reports that were done, of `total`; `hint` says how to go on. */
  constructor(
    readonly signal: StopSignal,
    readonly results: readonly ReportResult[],
    readonly total: number,
    readonly hint?: string,
  ) {
    super(signal);
    this.exit = exitOf(signal);
  }

  withHint(hint: string): Interruption {
    return new Interruption(this.signal, this.results, this.total, hint);
  }
}
