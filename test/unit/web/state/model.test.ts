import { expect } from 'chai';
import fc from 'fast-check';
import { at } from '../../../../src/core/at.js';
import { readJson } from '../../../../src/core/source/json.js';
import { editions } from '../../../../src/index.js';
import { typeFigures } from '../../../../src/web/edits/figures.js';
import {
  type Action,
  isUnsaved,
  type Model,
  openModel,
  reduce,
} from '../../../../src/web/state/model.js';
import { withValue } from '../../../../src/web/state/report-value.js';
import { runs } from '../../../support/runs.js';
import { sample } from '../../../support/sample-reports.js';

const edition = at(editions(), -1);
const cells = [...edition.figures.values()];
const report = sample('county-2025.json');
const open = (text: string): Model =>
  openModel(readJson(new TextEncoder().encode(text), 'a.json'), true);
const opened = open(`${JSON.stringify(report, null, 2)}\n`);
const textOf = ({ reading }: Model): string => new TextDecoder().decode(reading.bytes);
const acted = (model: Model, ...actions: readonly Action[]): Model => actions.reduce(reduce, model);

const undo = { type: 'undo' } as const;
const redo = { type: 'redo' } as const;
const put = (pointer: string, value: unknown, model = opened): Action => ({
  type: 'change',
  change: { value: withValue(model.value, pointer, value) },
});
const typed = (pointer: string, text: string, time: number, model = opened): Action => ({
  type: 'change',
  change: { value: withValue(model.value, pointer, text) },
  typing: { pointer, time },
});
const savedAs = (file: string, { value }: Model): Action => ({
  type: 'saved',
  value,
  file,
  message: '已保存',
});

/** Edits of figures, undo and redo in any order. */
const deeds = fc.array(
  fc.oneof(
    fc.record({ cell: fc.constantFrom(...cells), text: fc.constantFrom('', '7', '1,200', '甲') }),
    fc.constantFrom('undo' as const, 'redo' as const),
  ),
  { maxLength: 12 },
);
const doAll = (model: Model, list: typeof deeds extends fc.Arbitrary<infer T> ? T : never): Model =>
  list.reduce((m, deed) => {
    if (typeof deed === 'string') return reduce(m, { type: deed });
    const change = typeFigures(m.value, edition, [[deed.cell, deed.text]]);
    return reduce(m, { type: 'change', change });
  }, model);

describe('the model of a report', () => {
  it('gives back the very value and bytes by undo, and again by redo', () =>
    fc.assert(
      fc.property(deeds, (list) => {
        const before = doAll(opened, list);
        if (before.past.length) {
          const there = acted(before, undo, redo);
          expect(there.value).to.equal(before.value);
          expect(textOf(there)).to.equal(textOf(before));
        }
        let start = before;
        while (start.past.length) start = reduce(start, undo);
        expect(start.value).to.equal(opened.value);
        expect(start.reading).to.equal(opened.reading);
        expect(isUnsaved(start)).to.equal(false);
        for (let m = before; m.past.length; m = reduce(m, undo))
          expect(JSON.parse(textOf(m))).to.deep.equal(JSON.parse(JSON.stringify(m.value)));
      }),
      runs(20),
    ));

  it('has the bytes of the file as it was written until the first change, and after undo', () => {
    for (const text of [
      JSON.stringify(report, null, 4),
      JSON.stringify(report),
      `\ufeff${JSON.stringify(report, null, 2).replaceAll('\n', '\r\n')}\r\n`,
    ]) {
      const model = open(text);
      expect(textOf(acted(model, { type: 'focus', focus: { pointer: '/year' } }))).to.equal(
        textOf(model),
      );
      const changed = reduce(model, put('/agency', '某局', model));
      expect(textOf(changed)).to.equal(
        `${JSON.stringify({ ...report, agency: '某局' }, null, 2)}\n`,
      );
      expect(reduce(changed, undo).reading.bytes).to.equal(model.reading.bytes);
    }
  });

  it('takes typing in one field within a second for one step, and no longer pauses', () => {
    const first = reduce(opened, typed('/agency', '某', 0));
    const second = reduce(first, typed('/agency', '某某', 900, first));
    const third = reduce(second, typed('/agency', '某某局', 1900, second));
    expect([first, second, third].map(({ past }) => past.length)).to.deep.equal([1, 1, 2]);
    expect(reduce(second, undo).value).to.equal(opened.value);
    const elsewhere = reduce(second, typed('/title', '甲', 950, second));
    expect(elsewhere.past).to.have.length(2);
    const again = reduce(reduce(second, undo), typed('/agency', '某', 950));
    expect(again.past).to.have.length(1);
  });

  it('brings the field of a step into view when the step is undone or redone', () => {
    const changed = reduce(opened, typed('/agency', '某', 0));
    expect(reduce(changed, undo).focus).to.deep.equal({ pointer: '/agency' });
    expect(acted(changed, undo, redo).focus).to.deep.equal({ pointer: '/agency' });
  });

  it('forgets what was undone after another change, and keeps it after none', () => {
    const undone = acted(opened, put('/agency', '某局'), undo);
    expect(reduce(undone, put('/title', '题')).future).to.deep.equal([]);
    expect(reduce(undone, put('/year', 2025)).future).to.have.length(1);
    expect(reduce(undone, put('/year', 2025)).revision).to.equal(undone.revision);
  });

  it('says so where nothing is left to undo or redo', () => {
    expect(reduce(opened, undo)).to.deep.equal({ ...opened, message: '没有可以撤销的。' });
    expect(reduce(opened, redo)).to.deep.equal({ ...opened, message: '没有可以重做的。' });
  });

  it('is unsaved until its value is saved, and again after undo', () => {
    const changed = reduce(opened, put('/agency', '某局'));
    const saved = reduce(changed, savedAs('a.json', changed));
    expect([opened, changed, saved, reduce(saved, undo)].map(isUnsaved)).to.deep.equal([
      false,
      true,
      false,
      true,
    ]);
  });

  it('has the name under which it was saved, after undo too', () => {
    const changed = reduce(opened, put('/agency', '某局'));
    const saved = reduce(changed, savedAs('b.json', changed));
    const undone = reduce(saved, undo);
    expect([saved, undone].map(({ reading }) => reading.file)).to.deep.equal(['b.json', 'b.json']);
    expect(undone.reading.bytes).to.equal(opened.reading.bytes);
  });

  it('counts on with every change, opening a file included', () => {
    const revisions = [put('/agency', '某局'), undo, redo].map(
      (_, i, list) => acted(opened, ...list.slice(0, i + 1)).revision,
    );
    expect(revisions).to.deep.equal([2, 3, 4]);
    const { reading } = opened;
    const action = { type: 'open', reading, isSaved: true, message: '' } as const;
    expect(reduce(opened, action).revision).to.equal(2);
  });

  it('no longer calls a figure carried once it was changed, by typing, pasting or deleting', () => {
    const [a, b] = cells.map(({ pointer }) => pointer) as [string, string];
    const change = { value: withValue(opened.value, a, 77), carried: new Set([a, b]) };
    const carried = reduce(opened, { type: 'change', change });
    const pasted = reduce(carried, put(a, 78, carried));
    expect([...pasted.carried]).to.deep.equal([b]);
    expect([...reduce(pasted, undo).carried]).to.deep.equal([a, b]);
  });

  it('says what a change lost, until somebody types elsewhere or pauses', () => {
    const change = { value: { year: 2025 }, message: '已被替换' };
    const first = reduce(opened, { type: 'change', change, typing: { pointer: '/a', time: 0 } });
    const next = reduce(first, typed('/a', 'x', 100, first));
    expect(next.message).to.equal('已被替换');
    expect(reduce(next, typed('/b', 'x', 200, next)).message).to.equal('');
  });

  it('says that a change also corrects what is wrong with the writing of the file', () => {
    const repeated = open('{"agency": "甲", "agency": "乙", "year": 2025}');
    const changed = reduce(repeated, put('/year', 2024, repeated));
    expect(changed.message).to.include('1 处').and.include('最后一个');
    expect(reduce(changed, put('/year', 2023, changed)).message).to.equal('');
    expect(reduce(changed, undo).reading).to.equal(repeated.reading);
  });

  it('keeps a number that is too large for JSON as text, which is an error as before', () => {
    const model = open('{"year": 2025, "agency": "甲", "overview": [1e999]}');
    const changed = reduce(model, put('/year', 2024, model));
    expect(JSON.parse(textOf(changed)).overview).to.deep.equal(['Infinity']);
  });
});
