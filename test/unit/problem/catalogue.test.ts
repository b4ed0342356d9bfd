import { Ajv } from 'ajv';
import { expect } from 'chai';
import { type FileResult, printers } from '../../../src/cli/printers/printers.js';
import { finding, ruleFinding } from '../../../src/core/problem/finding.js';
import { en } from '../../../src/core/problem/messages/en.js';
import { zh } from '../../../src/core/problem/messages/zh.js';
import { fileStart } from '../../../src/core/problem/position.js';
import { toProblem } from '../../../src/core/problem/to-problem.js';
import { checkReport, readReport } from '../../../src/index.js';
import { edited, json, withoutFiguresInText } from '../../support/sample-reports.js';

describe('the catalogue of sentences', () => {
  it('has the same codes in Chinese and in English', () => {
    expect(Object.keys(en.sentences).sort()).to.deep.equal(Object.keys(zh.sentences).sort());
    const rules = ({ ruleSentences }: typeof zh) =>
      Object.entries(ruleSentences).map(([code, byRule]) => [code, Object.keys(byRule)]);
    expect(rules(en)).to.deep.equal(rules(zh));
  });

  it('puts a finding into words, with the next step where there is one', () => {
    const digits = finding('digits', '/year', { found: '"２０２５"', corrected: 2025 });
    const at = { line: 3, column: 11 };
    expect(toProblem(digits, at, '报告年度', 'zh')).to.deep.equal({
      ...{ ...digits, ...at, place: '报告年度' },
      message: '填的是文字 "２０２５"，应填数值',
      hint: '改为 2025（不加引号、空格和千位逗号，用半角数字）',
    });
    expect(toProblem(digits, at, '报告年度', 'en')).to.include({
      message: 'found the text "２０２５", expected a number',
      hint: 'write 2025 (no quotes, blanks or thousands commas, half-width digits)',
    });
  });

  it('gives a rule that an edition brings the sentence of its kind and its own id as code', () => {
    const values = { expected: 3, found: 2, left: 3, right: 2, parts: [] };
    const found = ruleFinding({ id: 'channel-sum', severity: 'error' }, 'sum', '', values);
    const { code, message } = toProblem(found, fileStart, '', 'zh');
    expect([code, message]).to.deep.equal(['channel-sum', '应为 3（各项之和），填的是 2，少 1']);
  });

  it('gives a rule with a sentence of its own that sentence', () => {
    const say = (id: string) => {
      const data = { found: 40682080, agency: '某局' };
      const found = ruleFinding({ id, severity: 'warning' }, 'limit', '', data);
      return toProblem(found, fileStart, '', 'zh').message;
    };
    expect([say('unit-guess'), say('too-many')]).to.deep.equal([
      '填的是 40682080 万元，是不是把元当成了万元？',
      '填的是 40682080，超出通常的范围',
    ]);
  });

  it('names a position in a finished document after the sentence and in the data', () => {
    const data = { expected: '12', found: '13' };
    const found = finding('shown-cell', '/year', data);
    const problem = (language: 'zh' | 'en') =>
      toProblem(found, { part: 'page', number: 2 }, '', language);
    expect(problem('zh')).to.include({ message: '应为“12”，成品上是“13”（成品第 2 页）', line: 1 });
    expect(problem('en').data).to.deep.equal({ ...data, where: 'page 2' });
  });

  it('tells a surplus from a shortfall', () => {
    const messages = (total: number) =>
      checkReport(
        readReport(
          edited(
            withoutFiguresInText('county-2025.json'),
            '/disputes/reconsideration/total',
            total,
          ),
        ),
      ).problems.map((p) => p.message);
    expect(messages(60)).to.deep.equal(['应为 61（各项之和），填的是 60，少 1']);
    expect(messages(79)).to.deep.equal(['应为 61（各项之和），填的是 79，多 18']);
  });
});

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
  const print = (name: string, language: 'zh' | 'en' = 'zh', colour = false) =>
    printers[name]?.(results, language, colour);

  it('are three', () => expect(Object.keys(printers)).to.deep.equal(['text', 'json', 'github']));

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
    expect(print('text', 'en')?.split('\n')[0]).to.equal(
      'a,b:c.json:37:21 error row-sum 表三·一、本年新收政府信息公开申请数量·总计: 应为 12（各项之和），填的是 11，差 1',
    );
  });

  it('text in colour paints the severity alone', () => {
    expect(print('text', 'zh', true))
      .to.include('37:21 \u001b[31m错误\u001b[39m row-sum')
      .and.to.include('1:1 \u001b[33m警告\u001b[39m syntax');
  });

  it('json: one value with everything in it, by the published schema', () => {
    const value = JSON.parse(print('json') as string);
    expect(value).to.deep.equal({ ok: false, files: results });
    const validate = new Ajv({ allErrors: true }).compile(json('schemas/result.schema.json'));
    validate(value);
    expect(validate.errors).to.equal(null);
    expect(validate({ ok: true })).to.equal(false);
  });

  it('json ends in one line end', () =>
    expect(printers.json?.([], 'zh', false)).to.equal('{\n  "ok": true,\n  "files": []\n}\n'));

  it('github: one workflow command a problem, with what it needs escaped', () => {
    expect(print('github')).to.equal(
      [
        '::error file=a%2Cb%3Ac.json,line=37,col=21,title=row-sum::表三·一、本年新收政府信息公开申请数量·总计：应为 12（各项之和），填的是 11，差 1',
        '::warning file=a%2Cb%3Ac.json,line=1,col=1,title=syntax::100%25 不对%0A检查括号',
        '',
      ].join('\n'),
    );
  });
});
