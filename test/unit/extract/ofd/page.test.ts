import { expect } from 'chai';
import {
  documentXml,
  ofdFile,
  ofdOfObjects,
  PAGE_PATH,
  pageOf,
  textAt,
} from '../../../support/ofd-files.js';
import { contentOf, readErrorOf } from '../../../support/read-documents.js';

/** The paragraphs joined: short lines, one below the other, may be one paragraph. */
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await contentOf(bytes)).blocks.map((b) => (b.type === 'paragraph' ? b.text : '')).join('');
const refusal = (bytes: Uint8Array): Promise<string> => readErrorOf(() => contentOf(bytes));

describe('a page of an OFD file', () => {
  it('shows the objects of blocks within blocks, but none that is hidden', async () => {
    const objects =
      `<PageBlock><PageBlock>${textAt(30, 40, '一')}</PageBlock></PageBlock>` +
      `<PageBlock Visible="false">${textAt(30, 60, '二')}</PageBlock>` +
      textAt(30, 80, '三', 'Visible="false"') +
      textAt(30, 100, '四', 'Alpha="0"') +
      textAt(30, 120, '五', 'Visible="true" Alpha="255"');
    expect(await textOf(ofdOfObjects(objects))).to.equal('一五');
  });

  it('shows its templates too', async () => {
    const template = (id: number, path: string): string =>
      `<TemplatePage ID="${id}" BaseLoc="${path}"/>`;
    const bytes = ofdFile({
      'Doc_0/Document.xml': documentXml({
        common: template(7, 'Tpls/0.xml') + template(8, '/Doc_0/Tpls/1.xml'),
      }),
      'Doc_0/Tpls/0.xml': pageOf(textAt(30, 20, '页眉')),
      'Doc_0/Tpls/1.xml': pageOf(textAt(30, 60, '印章')),
      [PAGE_PATH]: pageOf(
        textAt(30, 40, '正文'),
        '<Template TemplateID="8" ZOrder="Foreground"/><Template TemplateID="7"/>',
      ),
    });
    expect(await textOf(bytes)).to.equal('页眉正文印章');
  });

  it('leaves its number out, which stands at the foot of a page of its own size', async () => {
    const objects = textAt(30, 40, '正文') + textAt(30, 190, '— 1 —');
    const area = '<Area><PhysicalBox>0 0 297 210</PhysicalBox></Area>';
    expect(await textOf(ofdFile({ [PAGE_PATH]: pageOf(objects, area) }))).to.equal('正文');
    expect(await textOf(ofdOfObjects(objects))).to.equal('正文— 1 —');
  });

  it('is refused if text is turned, or it has images only', async () => {
    expect(await refusal(ofdOfObjects(textAt(30, 40, '一', 'CTM="0 1 -1 0 0 0"')))).to.equal(
      'unplaced-text',
    );
    expect(
      await refusal(ofdOfObjects('<ImageObject Boundary="0 0 210 297" ResourceID="3"/>')),
    ).to.equal('no-text');
  });

  it('is refused if a drawing that it refers to holds text', async () => {
    const unit = (id: number, objects: string): string =>
      `<CompositeGraphicUnit ID="${id}"><Content>${objects}</Content></CompositeGraphicUnit>`;
    const refer = (id: number): string =>
      `<CompositeObject Boundary="0 0 9 9" ResourceID="${id}"/>`;
    const units =
      unit(5, `<PageBlock>${textAt(0, 0, '内')}</PageBlock>`) +
      unit(6, refer(6) + refer(5)) +
      unit(7, '<PathObject Boundary="0 0 9 9"/>');
    const withReference = (id: number): Uint8Array =>
      ofdOfObjects(textAt(30, 40, '正文') + refer(id), {
        'Doc_0/Document.xml': documentXml({ common: '<DocumentRes>Res.xml</DocumentRes>' }),
        'Doc_0/Res.xml': `<Res><CompositeGraphicUnits>${units}</CompositeGraphicUnits></Res>`,
      });
    expect(await refusal(withReference(5))).to.equal('unplaced-text');
    expect(await refusal(withReference(6))).to.equal('unplaced-text');
    expect(await textOf(withReference(7))).to.equal('正文');
    expect(await textOf(withReference(99))).to.equal('正文');
  });
});
