import type { Messages } from '../messages/messages.js';
import type { BuildTask, ReportResult } from './task.js';

const SECOND = 1000;

/** How far a run has come, and how long the rest will take. */
export class Progress {
  readonly #total: number;
  readonly #lanes: number;
  #done = 0;
  #errors = 0;
  #failures = 0;
  /** Tasks with an earlier result, those done of them, and those for which it still holds. */
  readonly #known: number;
  #knownDone = 0;
  #unchanged = 0;
  /** Tasks that were measured, and the time that they took in their lanes, in milliseconds. */
  #measured = 0;
  #time = 0;
  /** Lanes whose first task is still to come, which takes longer: it loads the program. */
  #starting: number;

  /** `lanes`: how many tasks are done side by side. */
  constructor(tasks: readonly BuildTask[], lanes: number) {
    this.#total = tasks.length;
    this.#lanes = lanes;
    this.#starting = lanes;
    this.#known = tasks.filter(({ earlier }) => earlier).length;
  }

  /** Counts a task that took so many milliseconds. */
  add({ earlier }: BuildTask, result: ReportResult, time: number): void {
    this.#done += 1;
    if (result.couldNotRun) this.#failures += 1;
    else if (!result.ok) this.#errors += 1;
    if (earlier) this.#knownDone += 1;
    // Skipping a report says nothing of how long the others take.
    if (result === earlier) this.#unchanged += 1;
    else if (this.#starting) this.#starting -= 1;
    else {
      this.#measured += 1;
      this.#time += time;
    }
  }

  /** The line that shows the progress. */
  describe({ progress }: Messages): string {
    return progress({
      done: this.#done,
      total: this.#total,
      errors: this.#errors,
      failures: this.#failures,
      secondsLeft: this.#secondsLeft(),
    });
  }

  /** Undefined until a report has been measured. */
  #secondsLeft(): number | undefined {
    if (!this.#measured) return undefined;
    // Of the reports with an earlier result as many are skipped as so far.
    const share = this.#knownDone && this.#unchanged / this.#knownDone;
    const skipped = (this.#known - this.#knownDone) * share;
    const left = this.#total - this.#done - skipped;
    return Math.ceil((left * this.#time) / this.#measured / this.#lanes / SECOND);
  }
}
