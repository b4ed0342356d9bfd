/** A font file that cannot be used; the message names its path and the cause. */
export class FontError extends Error {}
