/** A binary file that the bundler puts in as bytes. */
declare module '*.icc' {
  const bytes: Uint8Array;
  export default bytes;
}
