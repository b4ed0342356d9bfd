/** A path without `.` and `..`, which do not lead out of the package. */
export function normalPath(path: string): string {
  const names: string[] = [];
  for (const name of path.split(/[\\/]/))
    if (name === '..') names.pop();
    else if (name && name !== '.') names.push(name);
  return names.join('/');
}
