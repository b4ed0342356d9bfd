/** The drawing operations of a page, each with its arguments, as pdf.js gives them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of pdf.js for some operations. */
export type Operations<Name extends string> = Readonly<Record<Name, number>>;
