import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError, unreadable } from '../read-error.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf.js, which is slow to load. */
export const loadPdfjs = (): Promise<Pdfjs> => import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * Opens a PDF. No code of the file runs and nothing is fetched. Throws a ReadError if it cannot.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs();
  return refusingDamage(
    () =>
      getDocument({
        // pdf.js takes the bytes over: it needs its own copy.
        data: new Uint8Array(bytes),
        verbosity: 0,
        useSystemFonts: false,
        isEvalSupported: false,
        stopAtErrors: true,
      }).promise,
  );
}

/**
 * Turns the exceptions that pdf.js has for damaged files into a ReadError. Any other error, such as
 * that of a function that the browser lacks, is a defect and passes.
 */
export async function refusingDamage<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ReadError || !(await isPdfjsException(cause))) throw cause;
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw unreadable(isEncrypted ? 'encrypted' : 'not-pdf', {});
  }
}

/**
 * Whether pdf.js made the exception: all of its exceptions extend a class that it does not export.
 */
async function isPdfjsException(cause: unknown): Promise<boolean> {
  const { InvalidPDFException } = await loadPdfjs();
  const BaseException: new () => Error = Object.getPrototypeOf(InvalidPDFException);
  return cause instanceof BaseException;
}
