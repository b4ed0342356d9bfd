/** Why a font file, or a role that one is given for, cannot be used. */
export type FontFault = 'unknown-role' | 'unreadable' | 'collection' | 'damaged' | 'incomplete';

/** A font that cannot be used; `subject` is the path of its file, or a role that does not exist. */
export class FontError extends Error {
  readonly subject: string;
  readonly fault: FontFault;

  constructor(subject: string, fault: FontFault, cause?: unknown) {
    super(`${subject}: ${cause instanceof Error ? cause.message : fault}`, { cause });
    this.subject = subject;
    this.fault = fault;
  }
}
