import { expect } from 'chai';
import { visibleLines } from '../../../src/core/document/text.js';
import {
  defaultFormats,
  defaultNames,
  type FormatDescriptor,
  formatNames,
  formatOf,
  formats,
} from '../../../src/core/render/formats.js';
import { prepareSample } from '../../support/render-samples.js';

/** A format that no user has asked for: what the document shows, as plain text. */
const plainText: FormatDescriptor = {
  name: 'txt',
  extension: 'txt',
  isDefault: false,
  canBeVerified: false,
  render: async (document) => new TextEncoder().encode(visibleLines(document).join('\n')),
};

describe('the output formats', () => {
  it('are found by their names', () => {
    expect(formatNames.map((name) => formatOf(name).name)).to.deep.equal(formatNames);
  });
  it('have each a name and an extension that no other has', () => {
    expect(new Set(formatNames).size).to.equal(formats.length);
    expect(new Set(formats.map((f) => f.extension)).size).to.equal(formats.length);
  });
  it('are written in Word and PDF if none are named', () => {
    expect(defaultFormats).to.deep.equal(['docx', 'pdf']);
  });
  it('do not join the default set because they are added to the list', () => {
    expect(defaultNames([...formats, plainText])).to.deep.equal(defaultFormats);
    expect(defaultNames([...formats, { ...plainText, isDefault: true }])).to.include('txt');
  });
  it('render a document with no more than document, layout and fonts', async () => {
    const { document, layout, fonts } = prepareSample('bureau-2020');
    const bytes = await plainText.render(document, layout, fonts, {});
    expect(new TextDecoder().decode(bytes)).to.equal(visibleLines(document).join('\n'));
  });
});
