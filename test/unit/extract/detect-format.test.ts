import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { detectFormat } from '../../../src/core/extract/detect-format.js';

const packageOf = (...paths: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('<a/>')])));

describe('the format of a file', () => {
  for (const [text, format] of [
    ['%PDF-1.7', 'pdf'],
    ['{"year": 2025}', 'json'],
    ['\ufeff{}', 'json'],
    ['\n\t {', 'json'],
    ['<!DOCTYPE html><p>', 'html'],
    ['\ufeff\n<html>', 'html'],
    ['<table>', 'html'],
    ['<title>', 'html'],
    ['<script src="a.js">', 'html'],
    ['<!-- 正文 -->', 'html'],
  ] as const)
    it(`that begins with ${JSON.stringify(text)} is ${format}`, () =>
      expect(detectFormat(strToU8(text))).to.equal(format));

  it('is .xlsx for a zip package with a workbook, .ofd for one of OFD, else .docx', () => {
    expect(detectFormat(packageOf('OFD.xml', 'a.xml'))).to.equal('ofd');
    expect(detectFormat(packageOf('xl/workbook.xml', 'a.xml'))).to.equal('xlsx');
    expect(detectFormat(packageOf('word/document.xml'))).to.equal('docx');
    expect(detectFormat(packageOf('a.txt'))).to.equal('docx');
  });

  it('is .docx for a damaged zip package', () =>
    expect(detectFormat(packageOf('xl/workbook.xml').subarray(0, 20))).to.equal('docx'));

  it('is unknown for anything else', () => {
    for (const text of ['', '[1]', 'text', '<?xml version="1.0"?>', 'P'])
      expect(detectFormat(strToU8(text)), text).to.equal(undefined);
  });
});
