/** Exit codes of every command. */
export enum Exit {
  Done = 0,
  ReportHasErrors = 1,
  CouldNotRun = 2,
}
