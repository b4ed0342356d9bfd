import { expect } from 'chai';
import { at } from '../../../src/core/at.js';
import { editions } from '../../../src/core/edition/make-edition.js';
import { proseOf } from '../../../src/core/report/prose.js';
import type { ReportInput } from '../../../src/core/report/report.js';

const edition = at(editions(), -1);
const plainOf = (text: string): string =>
  at(proseOf(edition, { overview: [text] } as unknown as ReportInput), 0).plain;

describe('a text as rules read it', () => {
  for (const [text, plain] of [
    ['收到申请 １，２３４ 件', '收到申请1，234件'],
    ['收到 申请 １,２３４ 件，占５．５％', '收到申请1234件，占5.5%'],
    ['2025 年 1 月，公开\t1,234,567 条', '2025年1月，公开1234567条'],
    ['分别办理120,130,140件', '分别办理120,130,140件'],
    ['房间101,102', '房间101,102'],
    ['办结12 13件', '办结12 13件'],
    ['办结１２　１３件', '办结12　13件'],
    ['见附件1. 5月办结3, 4件', '见附件1. 5月办结3, 4件'],
  ] as const)
    it(`${text} is ${plain}`, () => expect(plainOf(text)).to.equal(plain));
});
