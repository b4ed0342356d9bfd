import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutCanvas } from '#platform';
import { ReadError, unreadable } from '../read-error.js';
import { limitOperators } from './operator-limits.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let pdfjs: Promise<Pdfjs> | undefined;

/** pdf.js, which is slow to load. */
export function loadPdfjs(): Promise<Pdfjs> {
  pdfjs ??= withoutCanvas(importPdfjs);
  return pdfjs;
}

async function importPdfjs(): Promise<Pdfjs> {
  // For older engines, pdf.js puts slower ones in their place, for the whole program.
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  try {
    // With its worker there, pdf.js works in this thread and looks for no file to start one from.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Array.prototype.push = push;
    Object.assign(JSON, { parse, stringify });
  }
}

/** The part of a page in which pdf.js puts fonts to draw with; nothing is drawn. */
const pageOfFonts = { fonts: { add: () => {}, delete: () => {} } } as unknown as HTMLDocument;

/**
 * Opens a PDF. No code of the file runs and nothing is fetched. Throws a ReadError if it cannot.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, OPS, PDFWorker } = await loadPdfjs();
  const worker = new PDFWorker({ verbosity: 0 });
  return refusingDamage(async () => {
    await worker.promise;
    limitOperators(worker.port, OPS);
    return getDocument({
      worker,
      // pdf.js takes the bytes over: it needs its own copy.
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      isEvalSupported: false,
      stopAtErrors: true,
      // A page that can load fonts: otherwise pdf.js makes a path of every outline of a glyph.
      disableFontFace: false,
      ownerDocument: pageOfFonts,
    }).promise;
  });
}

/**
 * Turns the exceptions that pdf.js has for damaged files into a ReadError. Any other error, such as
 * that of a function that the browser lacks, is a defect and passes.
 */
export async function refusingDamage<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ReadError || !(await isAboutFile(cause))) throw cause;
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw unreadable(isEncrypted ? 'encrypted' : 'not-pdf', {});
  }
}

/**
 * Whether an exception is about the file: all of pdf.js's own extend a class that it does not
 * export. What its worker did not expect comes as one of them too, the first error as text in its
 * `details`; a name that is not defined is never due to a file.
 */
async function isAboutFile(cause: unknown): Promise<boolean> {
  const { InvalidPDFException } = await loadPdfjs();
  const BaseException: new () => Error = Object.getPrototypeOf(InvalidPDFException);
  if (!(cause instanceof BaseException)) return false;
  return !('details' in cause && String(cause.details).startsWith('ReferenceError'));
}
