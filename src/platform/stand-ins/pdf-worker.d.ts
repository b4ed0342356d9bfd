/** The part of pdf.js that does its work; it makes itself known to the other part. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
