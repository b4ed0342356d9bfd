import type { Document } from '../../document/document.js';
import { type EmbeddedReport, formatAttachmentDescription } from '../../embedded-report.js';
import { version } from '../../version.js';
import { escapeXmlContent } from '../../xml.js';
import { ofd, ofdPart } from './markup.js';

export interface EntryFacts {
  /** 32 hexadecimal digits. */
  readonly identifier: string;
  readonly embeddedReport: EmbeddedReport | undefined;
  /** Whether the package is called one for archives (GB/T 42133-2022 6.2.1). */
  readonly isArchive: boolean;
}

/** OFD.xml: what the document is, and where it begins (GB/T 33190-2016 7.4). */
export function entryXml(
  document: Document,
  pageCount: number,
  { identifier, embeddedReport, isArchive }: EntryFacts,
): string {
  const { title, creator, description } = document;
  const date = document.date.slice(0, 'yyyy-mm-dd'.length);
  // What archives ask for (DA/T 46-2009), and by which `read` and `verify` know the document.
  const customData: readonly (readonly [name: string, value: string])[] = [
    ['题名', title],
    ['责任者', creator],
    ['日期', date],
    ['页数', String(pageCount)],
    ...(embeddedReport ? [['nianbao', formatAttachmentDescription(embeddedReport)] as const] : []),
  ];
  const information = [
    text('DocID', identifier),
    text('Title', title),
    text('Author', creator),
    text('Abstract', description),
    text('CreationDate', date),
    text('ModDate', date),
    text('DocUsage', 'Normal'),
    text('Creator', 'nianbao'),
    text('CreatorVersion', version),
    ofd(
      'CustomDatas',
      {},
      customData
        .map(([name, value]) => ofd('CustomData', { Name: name }, escapeXmlContent(value)))
        .join(''),
    ),
  ];
  return ofdPart(
    'OFD',
    { Version: '1.0', DocType: isArchive ? 'OFD-A' : 'OFD' },
    ofd(
      'DocBody',
      {},
      ofd('DocInfo', {}, information.join('')) + text('DocRoot', 'Doc_0/Document.xml'),
    ),
  );
}

const text = (name: string, value: string): string => ofd(name, {}, escapeXmlContent(value));
