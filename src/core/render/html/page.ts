import { encodeBase64 } from '../../base64.js';
import type { Document } from '../../document/document.js';
import { type EmbeddedReport, formatAttachmentDescription } from '../../embedded-report.js';
import { version } from '../../version.js';
import { escapeHtml } from '../../xml.js';
import { blocksHtml } from './blocks.js';
import { html } from './markup.js';
import { pageStyle } from './page-style.js';

/** What a page may load: nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A whole page that opens anywhere: no script, nothing fetched. It carries the report, and states
 * the digest of what it shows, so that `read` and `verify` know what it was made of.
 */
export function pageHtml(document: Document, embeddedReport: EmbeddedReport | undefined): string {
  const blocks = blocksHtml(document, {
    look: (part) => ({ class: part }),
    isFramed: true,
    firstLevel: 1,
  });
  const named = (name: string, content: string): string => html('meta', { name, content });
  const head = [
    html('meta', { charset: 'utf-8' }),
    html('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('author', document.creator),
    named('description', document.description),
    named('generator', `nianbao ${version}`),
    ...(embeddedReport ? [named('nianbao', formatAttachmentDescription(embeddedReport))] : []),
    html('title', {}, escapeHtml(document.title)),
    html('style', {}, pageStyle),
  ];
  const body = [
    html('main', {}, `\n${blocks}\n`),
    ...(embeddedReport ? [html('footer', {}, downloadLink(embeddedReport))] : []),
  ];
  return `<!doctype html>
<html lang="${document.language}">
<head>
${head.join('\n')}
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

const downloadLink = ({ name, bytes }: EmbeddedReport): string =>
  html(
    'a',
    { download: name, href: `data:application/json;base64,${encodeBase64(bytes)}` },
    '下载数据',
  );
