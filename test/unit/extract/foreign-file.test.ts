import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { finishedFormatOf, foreignFileError } from '../../../src/core/extract/foreign-file.js';

const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(`${stream}\u0000`, 'utf16le'),
  ]);
const packageOf = (path: string, content = ''): Uint8Array => zipSync({ [path]: strToU8(content) });

describe('a file of another format', () => {
  const files: readonly [what: string, bytes: Uint8Array, code: string | undefined][] = [
    ['an old workbook', compound('Workbook'), 'old-excel'],
    ['an old document', compound('WordDocument'), 'old-word'],
    ['rich text', strToU8('{\\rtf1\\ansi'), 'old-text'],
    ['a web archive', strToU8('MIME-Version: 1.0\n'), 'old-text'],
    [
      'an OpenDocument sheet',
      packageOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'open-document',
    ],
    ['an archive', packageOf('a/report.json', '{}'), 'archive'],
    ['a RAR archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a]), 'archive'],
    ['a gzip archive', Uint8Array.from([0x1f, 0x8b, 8]), 'archive'],
    ['a PNG image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'image'],
    ['a JPEG image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a file of blanks', strToU8(' \n'), 'empty-file'],
    ['a report', strToU8('{"year": 2025}'), undefined],
    ['a text', strToU8('报告'), undefined],
    ['a workbook', packageOf('xl/workbook.xml'), undefined],
    ['a damaged package', packageOf('a.txt').subarray(0, 20), undefined],
  ];
  for (const [what, bytes, code] of files)
    it(`${what} is ${code ? `refused as ${code}` : 'not refused'}`, () =>
      expect(foreignFileError(bytes)?.code).to.equal(code));

  it('is a finished document by what is in it', () => {
    expect(finishedFormatOf(packageOf('OFD.xml'))).to.equal('ofd');
    expect(finishedFormatOf(packageOf('word/document.xml'))).to.equal('docx');
    expect(finishedFormatOf(packageOf('xl/workbook.xml'))).to.equal(undefined);
    expect(finishedFormatOf(strToU8('%PDF-1.7'))).to.equal('pdf');
    expect(finishedFormatOf(strToU8('<html>'))).to.equal('html');
    expect(finishedFormatOf(strToU8('<?xml version="1.0"?>\n<html>'))).to.equal('html');
    expect(finishedFormatOf(strToU8('{}'))).to.equal(undefined);
  });
});
