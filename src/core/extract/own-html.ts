import { decodeBase64 } from '../base64.js';
import { type EmbeddedReport, parseAttachmentDescription } from '../embedded-report.js';
import { limits } from '../limits.js';
import type { DocumentReader } from './document-reader.js';

/** A page exactly as this software writes it (render/html/page.ts), line by line. */
const PAGE = new RegExp(
  [
    '^<!doctype html>',
    '<html lang="[\\w-]+">',
    '<head>',
    '<meta charset="utf-8">',
    '(?<facts>(?:<meta (?:http-equiv|name)="[^"<>]*" content="[^"<>]*">\n)+)<title>[^<]*</title>',
    '<style>[^<]*</style>',
    '</head>',
    '<body>',
    '<main>',
    '(?<main>[^]*)',
    '</main>',
    '<footer><a download="(?<name>[^"<>&]+)" href="data:application/json;base64,' +
      '(?<report>[A-Za-z0-9+/=]*)">[^<]*</a></footer>',
    '</body>',
    '</html>\n$',
  ].join('\n'),
);

const FACTS = /^<meta name="nianbao" content="([^"&]*)">$/m;

/** A tag that a main part has: none that changes how what follows is read, and no link. */
const TAG = new RegExp(
  '</?(?:h[1-6]|p|div|span|table|caption|colgroup|col|thead|tbody|tr|th|td)' +
    '(?: [\\w-]+(?:="[^"<>]*")?)*>',
  'g',
);

/**
 * Opens a web page; see openHtml. Of one that this software wrote, the embedded report is read
 * without parse5, which is loaded for what the page shows alone.
 */
export async function openPage(bytes: Uint8Array): Promise<DocumentReader> {
  const embedded = bytes.length > limits.htmlBytes ? undefined : embeddedInOwnPage(bytes);
  const open = async () => (await import('./html.js')).openHtml(bytes);
  if (!embedded) return open();
  return { embeddedReport: async () => embedded, content: async () => (await open()).content() };
}

/**
 * The report file that a page embeds, if the page has the form that this software gives it: parse5
 * finds the same. Otherwise undefined, and parse5 must look.
 */
export function embeddedInOwnPage(bytes: Uint8Array): EmbeddedReport | undefined {
  const { facts = '', main = '', name = '', report = '' } = PAGE.exec(decode(bytes))?.groups ?? {};
  const made = parseAttachmentDescription(FACTS.exec(facts)?.[1] ?? '');
  if (!made || main.replace(TAG, '').includes('<')) return undefined;
  try {
    return { name, bytes: decodeBase64(report), ...made };
  } catch {
    return undefined;
  }
}

/** Empty if it is not UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
