import type { Document } from '../../document/document.js';
import type { RenderSettings } from '../settings.js';
import { fragmentHtml } from './fragment.js';
import { pageHtml } from './page.js';

/**
 * Writes a document as HTML: the words, tables and order of the document, in lines that flow. A
 * whole page, or a piece to be pasted into a page of a content management system.
 */
export const renderHtml = (
  document: Document,
  { html = 'page', embeddedReport }: RenderSettings = {},
): Uint8Array =>
  new TextEncoder().encode(
    html === 'page' ? pageHtml(document, embeddedReport) : fragmentHtml(document),
  );
