/** An error stops the build; a warning can be kept with a reason. */
export type Severity = 'error' | 'warning';
