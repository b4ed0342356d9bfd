/** Exit codes of every command; a stopped run exits with 128 and the number of the signal. */
export enum Exit {
  Done = 0,
  ReportHasErrors = 1,
  CouldNotRun = 2,
  Interrupted = 130,
  Terminated = 143,
}
