import { at } from '../../at.js';
import type { Layout } from '../../layout/layout.js';
import { page as sheet } from '../../layout/style.js';
import { boxOf, millimetres, ofd, ofdPart } from './markup.js';
import type { WrittenPage } from './page-content.js';

/** Document.xml: the size of pages, where resources are, the pages (GB/T 33190-2016 7.5). */
export function documentXml(
  lastId: number,
  pages: readonly WrittenPage[],
  outline: string,
  attachments: string | undefined,
): string {
  const list = pages.map(({ id }, i) =>
    ofd('Page', { ID: id, BaseLoc: `Pages/Page_${i}/Content.xml` }),
  );
  const content = [
    commonData(lastId),
    ofd('Pages', {}, list.join('')),
    outline && ofd('Outlines', {}, outline),
    ofd('CustomTags', {}, 'Tags/CustomTags.xml'),
    attachments ? ofd('Attachments', {}, attachments) : '',
  ];
  return ofdPart('Document', {}, content.join(''));
}

function commonData(lastId: number): string {
  const whole = boxOf(0, 0, sheet.width, sheet.height);
  const area = [
    ofd('PhysicalBox', {}, whole),
    ofd('ApplicationBox', {}, whole),
    ofd('ContentBox', {}, boxOf(sheet.left, sheet.top, sheet.measure, sheet.depth)),
  ];
  return ofd(
    'CommonData',
    {},
    [
      ofd('MaxUnitID', {}, String(lastId)),
      ofd('PageArea', {}, area.join('')),
      ofd('PublicRes', {}, 'PublicRes.xml'),
      ofd('DocumentRes', {}, 'DocumentRes.xml'),
    ].join(''),
  );
}

/** An entry for each heading of level 1 that leads to it (GB/T 33190-2016 7.8). */
export const outlineOf = (layout: Layout, pages: readonly WrittenPage[]): string =>
  layout.pages
    .flatMap(({ lines }, i) =>
      lines.map(({ source, isStart, x, baseline, size }) => {
        if (source?.type !== 'heading' || source.level !== 1 || !isStart) return '';
        const destination = {
          Type: 'XYZ',
          PageID: at(pages, i).id,
          Left: millimetres(x),
          Top: millimetres(baseline - size),
          Zoom: 0,
        };
        const goto = ofd('Goto', {}, ofd('Dest', destination));
        const actions = ofd('Actions', {}, ofd('Action', { Event: 'CLICK' }, goto));
        return ofd('OutlineElem', { Title: source.text, Count: 0 }, actions);
      }),
    )
    .join('');
