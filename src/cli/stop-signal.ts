/** Signals that ask a run to stop: Ctrl-C, and what ends a job or a service. */
export const stopSignals = ['SIGINT', 'SIGTERM'] as const;

export type StopSignal = (typeof stopSignals)[number];
