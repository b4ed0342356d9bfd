/** Globals of Node that pdfmake and pdfkit expect; the bundler puts them in where they are used. */
export { Buffer } from 'buffer/';

/** No versions: pdfmake takes that for a browser. */
export const process = { env: {}, versions: {} };
