import { Ajv } from 'ajv';
import { expect } from 'chai';
import { messages } from '../../../src/cli/messages/messages.js';
import type { FileResult } from '../../../src/cli/printers/printer.js';
import { type PrinterName, printerNames, printers } from '../../../src/cli/printers/printers.js';
import type { Language } from '../../../src/core/problem/language.js';
import { json } from '../../support/sample-reports.js';

describe('the printers', () => {
  const results: readonly FileResult[] = [
    {
      file: 'a,b:c.json',
      ok: false,
      outputs: [],
      problems: [
        {
          code: 'row-sum',
          severity: 'error',
          pointer: '/applications/received/total',
          line: 37,
          column: 21,
          place: '表三·一、本年新收政府信息公开申请数量·总计',
          message: '应为 12（各项之和），填的是 11，差 1',
          data: { expected: 12, found: 11 },
        },
        {
          code: 'syntax',
          severity: 'warning',
          pointer: '',
          line: 1,
          column: 1,
          place: '',
          message: '100% 不对',
          hint: '检查括号',
          data: {},
        },
      ],
    },
    { file: 'good.json', ok: true, outputs: ['good.docx', 'good.pdf'], problems: [] },
  ];
  const print = (name: PrinterName, language: Language = 'zh', hasColour = false) =>
    printers[name](results, { messages: messages[language], hasColour });

  it('are three', () => expect(printerNames).to.deep.equal(['text', 'json', 'github']));

  it('text: one problem, one line, then its hint; then the files written', () => {
    expect(print('text')).to.equal(
      [
        'a,b:c.json:37:21 错误 row-sum 表三·一、本年新收政府信息公开申请数量·总计：应为 12（各项之和），填的是 11，差 1',
        'a,b:c.json:1:1 警告 syntax 100% 不对',
        '    检查括号',
        'good.docx',
        'good.pdf',
        '',
      ].join('\n'),
    );
  });

  it('text in English has a half-width colon after the place', () => {
    expect(print('text', 'en').split('\n')[0]).to.equal(
      'a,b:c.json:37:21 error row-sum 表三·一、本年新收政府信息公开申请数量·总计: 应为 12（各项之和），填的是 11，差 1',
    );
  });

  it('text in colour paints the severity alone', () => {
    expect(print('text', 'zh', true))
      .to.include('37:21 \u001b[31m错误\u001b[39m row-sum')
      .and.to.include('1:1 \u001b[33m警告\u001b[39m syntax');
  });

  it('json: one value with everything in it, by the published schema', () => {
    const value = JSON.parse(print('json'));
    expect(value).to.deep.equal({ ok: false, files: results });
    const validate = new Ajv({ allErrors: true }).compile(json('schemas/result.schema.json'));
    validate(value);
    expect(validate.errors).to.equal(null);
    expect(validate({ ok: true })).to.equal(false);
  });

  it('text and json: what the bytes of a finished document prove', () => {
    const file = {
      file: 'a.pdf',
      ok: true,
      outputs: [],
      problems: [],
      proof: 'identical',
    } as const;
    const options = { messages: messages.zh, hasColour: false };
    expect(printers.text([file], options)).to.equal('a.pdf：逐字节相同\n');
    expect(printers.text([{ ...file, proof: 'unproven' }], options)).to.equal('');
    const value = JSON.parse(printers.json([file], options));
    expect(value.files).to.deep.equal([file]);
    expect(new Ajv().validate(json('schemas/result.schema.json'), value)).to.equal(true);
  });

  it('json ends in one line end', () =>
    expect(printers.json([], { messages: messages.zh, hasColour: false })).to.equal(
      '{\n  "ok": true,\n  "files": []\n}\n',
    ));

  it('json: what else a command found stands beside the files', () => {
    const extra = { largest: [] };
    const printed = printers.json([], { messages: messages.zh, hasColour: false, extra });
    expect(JSON.parse(printed)).to.deep.equal({ ok: true, files: [], largest: [] });
  });

  it('github: one workflow command a problem, with what it needs escaped', () => {
    expect(print('github')).to.equal(
      [
        '::error file=a%2Cb%3Ac.json,line=37,col=21,title=row-sum::表三·一、本年新收政府信息公开申请数量·总计：应为 ' +
          '12（各项之和），填的是 11，差 1',
        '::warning file=a%2Cb%3Ac.json,line=1,col=1,title=syntax::100%25 不对%0A检查括号',
        '',
      ].join('\n'),
    );
  });

  it('github: a cell comes before the message, a reason after it, as a notice', () => {
    const problem = {
      code: 'date-late',
      severity: 'warning',
      pointer: '/signature/date',
      line: 2,
      column: 3,
      sheet: 1,
      cell: '封面!C2',
      place: '落款',
      message: '晚了',
      waived: '已核对',
      data: {},
    } as const;
    const result = [{ file: 'a.xlsx', ok: true, outputs: [], problems: [problem] }];
    expect(printers.github(result, { messages: messages.zh, hasColour: false })).to.equal(
      '::notice file=a.xlsx,line=2,col=3,title=date-late::封面!C2 落款：晚了%0A已写明理由：已核对\n',
    );
  });
});
