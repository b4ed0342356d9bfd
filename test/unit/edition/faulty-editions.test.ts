import { expect } from 'chai';
import type { Edition } from '../../../src/core/edition/edition.js';
import { editions, makeEdition } from '../../../src/core/edition/make-edition.js';
import { edited, type Json, json } from '../../support/sample-reports.js';

const [, second] = editions() as [Edition, Edition];
const common: Json[] = json('schemas/editions/common-rules.json');
const file = json('schemas/editions/2021.json');
/** The rules of the edition, those that editions share written out. */
const rules: Json[] = file.rules.flatMap((rule: Json) =>
  rule.kind ? [rule] : common.filter(({ id }) => id === (rule.id ?? rule)),
);

describe('a faulty edition file', () => {
  const data = { ...file, rules };
  const rows = '/sections/1/table/rows';
  const ruleOf = (id: string): string => `/rules/${data.rules.findIndex((r: Json) => r.id === id)}`;
  const faults: readonly [string, string, unknown, RegExp][] = [
    [
      'a cell that lies over another',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 4, rowspan: 2 },
      /表二: row 2: a cell does not fit/,
    ],
    [
      'a cell wider than the table',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 5 },
      /表二: row 1: a cell does not fit/,
    ],
    [
      'a cell that runs out of the last row',
      `${rows}/13/0`,
      { kind: 'label', text: '收费', rowspan: 2 },
      /表二: row 14: a cell does not fit/,
    ],
    [
      'a gap at the end of a row',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 3 },
      /表二: row 1: the cells leave a gap/,
    ],
    [
      'a series that is not declared',
      '/sections/2/table/rows/3/1',
      { series: 'nobody', key: '/applications/received' },
      /no series nobody/,
    ],
    [
      'a rule over a series that is not declared',
      '/rules/0',
      { id: 'row-sum', title: '每一行', kind: 'sum', severity: 'error', series: 'nobody' },
      /no series nobody/,
    ],
    [
      'a figure outside its section',
      `${rows}/2/1`,
      { figure: 'count', key: '/disputes/rules/issued' },
      /\/disputes\/rules\/issued: outside its section/,
    ],
    [
      'a figure twice',
      `${rows}/2/1`,
      { figure: 'count', key: '/disclosure/rules/repealed' },
      /\/disclosure\/rules\/repealed: .*twice/,
    ],
    [
      'a sum of figures that do not exist',
      '/rules/1/total',
      '/applications/outcomes/nothing',
      /rule outcome-sum: no figure/,
    ],
    [
      'a part of a sum that does not exist',
      '/rules/1/parts/2',
      '/applications/outcomes/nothing',
      /rule outcome-sum: no figure/,
    ],
    [
      'a phrase with a word group that does not exist',
      `${ruleOf('received-in-text')}/says/0`,
      '{收倒}申请{件数}件',
      /rule received-in-text: \{收倒\}: no such word group/,
    ],
    [
      'an exception with a word group that does not exist',
      `${ruleOf('received-in-text')}/unless/sentence/0`,
      '{别的}',
      /rule received-in-text: \{别的\}: no such word group/,
    ],
    [
      'a phrase with a bracket that is not closed',
      `${ruleOf('received-in-text')}/says/0`,
      '收到[了申请{件数}件',
      /rule received-in-text: pattern .*: Invalid regular expression/,
    ],
    [
      'a phrase with a brace that is not closed',
      `${ruleOf('received-in-text')}/says/0`,
      '收到{申请',
      /says\/0 must match pattern/,
    ],
    [
      'a condition with a bracket that is not closed',
      `${ruleOf('received-in-text')}/given`,
      ['收到[申请'],
      /rule received-in-text: pattern .*: Invalid regular expression/,
    ],
    [
      'a meaning without the words that its phrase asks for',
      `${ruleOf('applicants-in-text')}/means/0/words`,
      undefined,
      /rule applicants-in-text: \{项\}: no words for it/,
    ],
    [
      'an exception in a place where its rule looks for none',
      `${ruleOf('own-year')}/unless`,
      { clause: ['上年'] },
      /unless must NOT have additional properties/,
    ],
    [
      'a rule about figures that the form does not have',
      `${ruleOf('received-in-text')}/means/0/sums`,
      [['/applications/nothing']],
      /rule received-in-text: no such figures/,
    ],
    [
      'a topic whose pattern is no regular expression',
      `${ruleOf('overview-topics')}/topics/0/pattern`,
      '公开(',
      /Invalid regular expression/,
    ],
    [
      'years left out by no regular expression',
      `${ruleOf('year-in-text')}/except`,
      '〔(',
      /Invalid regular expression/,
    ],
    [
      'agencies named by no regular expression',
      `${ruleOf('rules-authority')}/agencies`,
      '县(',
      /Invalid regular expression/,
    ],
    [
      'governments named by no regular expression',
      `${ruleOf('date')}/isGovernment`,
      '人民(',
      /Invalid regular expression/,
    ],
    [
      'a rule on a section that does not exist',
      `${ruleOf('overview-length')}/section`,
      'summary',
      /rule overview-length: no section summary/,
    ],
    [
      'a common rule that does not exist',
      '/rules/0',
      'no-such-rule',
      /rule no-such-rule: no common rule has this id/,
    ],
    [
      'a rule that is neither on nor off',
      `${ruleOf('overview-topics')}/enabled`,
      '否',
      /\/enabled must be boolean/,
    ],
    [
      'a common rule that is neither on nor off',
      '/rules/0',
      { id: 'row-sum', enabled: 0 },
      /\/rules\/0\/enabled must be boolean/,
    ],
    [
      'a common rule that is off and does not exist',
      '/rules/0',
      { id: 'no-such-rule', enabled: false },
      /rule no-such-rule: no common rule has this id/,
    ],
    ['a rule without a title', '/rules/0/title', undefined, /required property 'title'/],
    ['a missing heading', '/sections/0/heading', undefined, /required property 'heading'/],
    [
      'a heading without its number',
      '/sections/0/heading',
      '总体情况',
      /heading must match pattern/,
    ],
    ['a key that is not known', '/colour', 'red', /additional properties/],
    ['a title without the agency', '/title', '{year}年报告', /title must match pattern/],
    [
      'a figure of an unknown kind',
      `${rows}/2/1`,
      { figure: 'weight', key: '/disclosure/rules/issued' },
      /must be equal to one of/,
    ],
    ['a rule of an unknown kind', '/rules/0/kind', 'product', /must be equal to one of/],
  ];
  for (const [fault, pointer, value, message] of faults)
    it(`an edition with ${fault} is refused`, () =>
      expect(() => makeEdition(edited(data, pointer, value))).to.throw(message));

  it('an edition with several faults of shape is refused with all of them in one message', () => {
    const faulty = edited(edited(data, '/notice', undefined), '/years', {});
    expect(() => makeEdition(faulty)).to.throw(/notice[\s\S]*from/);
  });

  it('an edition without these faults is accepted', () =>
    expect(makeEdition(data).equations).to.deep.equal(second.equations));
});
