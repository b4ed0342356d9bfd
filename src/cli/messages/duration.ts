const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A number of whole seconds in its two largest units, whose names are given: 2 h 13 min. */
export function formatDuration(
  seconds: number,
  [hour, minute, second]: readonly [string, string, string],
): string {
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  if (hours) return `${hours} ${hour} ${minutes} ${minute}`;
  const rest = `${seconds % MINUTE} ${second}`;
  return minutes ? `${minutes} ${minute} ${rest}` : rest;
}
