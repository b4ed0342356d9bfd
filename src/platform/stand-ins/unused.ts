/** In place of modules that pdfmake and pdfkit load but that laid out documents never reach. */
export default class Unused {}
export const cbc = undefined;
export const ecb = undefined;
export const XmlDocument = Unused;
