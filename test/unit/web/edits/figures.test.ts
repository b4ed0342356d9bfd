import { expect } from 'chai';
import fc from 'fast-check';
import { at, getOrThrow } from '../../../../src/core/at.js';
import type { FigureCell } from '../../../../src/core/edition/edition.js';
import { editions } from '../../../../src/index.js';
import {
  clearFigures,
  isSameFigure,
  shownFigures,
  typeFigure,
  typeFigures,
  typeRemark,
} from '../../../../src/web/edits/figures.js';
import { runs } from '../../../support/runs.js';
import { edited, sample, at as valueIn } from '../../../support/sample-reports.js';

const edition = at(editions(), -1);
const report = sample('county-2025.json');
const cells = [...edition.figures.values()];
const anyCell = fc.constantFrom(...cells);
const plain = at(
  cells.filter((c) => c.figure === 'count' && !edition.computedTotals.has(c.pointer)),
  0,
);
const total = getOrThrow(edition.figures, at([...edition.computedTotals.keys()], 0));
const amount = at(
  cells.filter((cell) => cell.figure === 'amount'),
  0,
);

/** What stands in the report after a text was typed over a value. */
const typedOver = (old: unknown, text: string, cell: FigureCell = plain): unknown =>
  valueIn(typeFigure(edited(report, cell.pointer, old), edition, cell, text), cell.pointer);

const shownOf = (old: unknown, cell: FigureCell = plain) =>
  shownFigures(edition, edited(report, cell.pointer, old)).get(cell.pointer);

const texts = fc.oneof(
  fc.nat().map(String),
  fc.string(),
  fc.constantFrom('１２', '1,200', '12件', '无', '22（其中修订16件）', '1 2', '-', ' 7 ', '1e9'),
);

describe('a figure that is typed', () => {
  it('is shown, or else the text as typed, so that nothing is lost', () =>
    fc.assert(
      fc.property(anyCell, texts, (cell, text) => {
        const next = typeFigure(report, edition, cell, text);
        const shown = getOrThrow(shownFigures(edition, next), cell.pointer);
        const value = valueIn(next, cell.pointer);
        if (typeof value === 'string') expect(shown.text).to.equal(text);
        if (typeof value === 'number') expect(shown.text).to.equal(String(value));
        if (value === null) expect(text.trim()).to.equal('');
        const again = typeFigure(next, edition, cell, shown.isComputed ? '' : shown.text);
        expect(JSON.stringify(again)).to.equal(JSON.stringify(next));
      }),
      runs(100),
    ));

  it('may have full-width digits, thousands separators, blanks and the unit of the form', () => {
    for (const [text, figure] of [
      ['１２', 12],
      ['1,200', 1200],
      ['１，２００', 1200],
      [' 7 ', 7],
      ['12件', 12],
      ['', null],
      ['22（其中修订16件）', { value: 22, note: '其中修订16件' }],
      ['12 34', '12 34'],
      ['1 2 3 4', '1 2 3 4'],
      ['1 234', 1234],
      ['12①', '12①'],
      ['甲', '甲'],
    ] as const)
      expect(typedOver(5, text), text).to.deep.equal(figure);
    expect(typedOver(5, '3.5', amount)).to.equal(3.5);
  });

  it('stays as typed while it stands for what the report has', () => {
    const shown = { text: '22', note: '', unit: '', isComputed: false };
    expect(isSameFigure('２２', shown, plain)).to.equal(true);
    expect(isSameFigure('2,2', shown, plain)).to.equal(false);
    const typed = '22（其中修订16件）';
    expect(isSameFigure(typed, { ...shown, note: '其中修订16件' }, plain)).to.equal(true);
    expect(isSameFigure(typed, shown, plain)).to.equal(false);
    expect(isSameFigure('22', { ...shown, note: '其中修订16件' }, plain)).to.equal(true);
  });

  it('goes with its note when its cell is emptied', () => {
    const value = edited(report, plain.pointer, { value: 22, note: '甲' });
    const { value: cleared, message } = clearFigures(value, edition, [plain]);
    expect(valueIn(cleared, plain.pointer)).to.equal(null);
    expect(message).to.include('1 格');
  });

  it('keeps note, unit and unknown parts, and the parts in their order', () => {
    const old = { note: '约', value: 5, unit: '元', 备注: '甲' };
    expect(JSON.stringify(typedOver(old, '6'))).to.equal(JSON.stringify({ ...old, value: 6 }));
    expect(typedOver(old, '6（其中）')).to.deep.equal({ ...old, value: 6, note: '其中' });
    expect(typedOver(old, '')).to.deep.equal({ ...old, value: null });
    expect(typedOver({ note: '约' }, '6')).to.deep.equal({ note: '约', value: 6 });
    expect(typedOver({ value: 5, 备注: '甲' }, '6')).to.deep.equal({ value: 6, 备注: '甲' });
    expect(typedOver({ value: 5 }, '6')).to.equal(6);
  });

  it('shows a value of a wrong kind as it is written', () => {
    for (const [value, text] of [
      ['见附件', '见附件'],
      [true, 'true'],
      [[1, 2], '[1,2]'],
      [{ total: 5 }, '{"total":5}'],
      [{ value: '甲' }, '甲'],
    ] as const)
      expect(shownOf(value)?.text).to.equal(text);
    expect(shownOf({ note: 5 })).to.deep.include({ text: '', note: '5', unit: '' });
  });

  it('says what it takes the place of where a text or a list stands for the whole table', () => {
    const [, key = ''] = plain.pointer.split('/');
    for (const wrong of ['见附件', ['甲']]) {
      const { value, message } = typeFigures({ ...report, [key]: wrong }, edition, [[plain, '5']]);
      expect(valueIn(value, plain.pointer)).to.equal(5);
      expect(message).to.include(JSON.stringify(wrong));
    }
    expect(typeFigures({ ...report, [key]: null }, edition, [[plain, '5']]).message).to.equal(
      undefined,
    );
  });

  it('is no change if it is there already', () =>
    expect(typeFigure(edited(report, plain.pointer, 12), edition, plain, '１２')).to.deep.equal(
      edited(report, plain.pointer, 12),
    ));
});

describe('a computed total', () => {
  const without = edited(report, total.pointer, undefined);

  it('is the sum until one types a figure, and again when that is emptied', () => {
    const sum = getOrThrow(shownFigures(edition, without), total.pointer);
    expect(sum.isComputed).to.equal(true);
    expect(Number(sum.text)).to.equal(valueIn(report, total.pointer));
    const own = typeFigure(without, edition, total, '9');
    expect(shownFigures(edition, own).get(total.pointer)).to.deep.include({
      text: '9',
      isComputed: false,
    });
    expect(typeFigure(own, edition, total, ' ')).to.deep.equal(without);
    for (const empty of [null, { value: 9 }])
      expect(typedOver(empty, '', total)).to.equal(undefined);
  });

  it('stays what it shows when it gets a note', () => {
    const { value } = typeRemark(without, edition, total.pointer, 'note', '约');
    expect(valueIn(value, total.pointer)).to.deep.equal({
      value: valueIn(report, total.pointer),
      note: '约',
    });
  });
});

describe('a note or a unit', () => {
  const remarked = (old: unknown, key: 'note' | 'unit', text: string): unknown => {
    const { value } = typeRemark(
      edited(report, plain.pointer, old),
      edition,
      plain.pointer,
      key,
      text,
    );
    return valueIn(value, plain.pointer);
  };

  it('makes parts of a figure, in the order in which they are', () => {
    expect(remarked(5, 'note', '约')).to.deep.equal({ value: 5, note: '约' });
    expect(JSON.stringify(remarked({ value: 5, note: '约', unit: '元' }, 'note', '大约'))).to.equal(
      '{"value":5,"note":"大约","unit":"元"}',
    );
    expect(remarked('甲', 'note', '约')).to.deep.equal({ value: '甲', note: '约' });
  });

  it('that is emptied goes, and a figure without any is a plain number again', () => {
    expect(remarked({ value: 5, note: '约' }, 'note', '')).to.equal(5);
    expect(remarked({ value: 5, note: '约', unit: '元' }, 'note', '')).to.deep.equal({
      value: 5,
      unit: '元',
    });
  });
});
