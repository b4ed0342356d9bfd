import { expect } from 'chai';
import fc from 'fast-check';
import { type Edition, editions } from '../../../../src/index.js';
import { joinWithAbove, setText, splitBlock } from '../../../../src/web/edits/prose.js';
import { moveBlock, stepLevel } from '../../../../src/web/edits/prose-level.js';
import { pasteProse } from '../../../../src/web/edits/prose-paste.js';
import {
  isHeading,
  type ProseRow,
  placeAt,
  rowsOf,
  textOf,
} from '../../../../src/web/edits/prose-rows.js';
import type { Change, ReportValue } from '../../../../src/web/state/report-value.js';
import { runs } from '../../../support/runs.js';

const edition = editions()[0] as Edition;
const key = 'overview';

const words = fc
  .array(fc.constantFrom(...'政府信息公开。，2025'), { maxLength: 8 })
  .map((c) => c.join(''));

/** Blocks below so many headings; some of a wrong kind. */
const blocksBelow = (depth: number, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => {
  const heading = fc.record(
    { heading: words, text: words.filter(Boolean), content: below(depth + 1, wrong) },
    { requiredKeys: ['heading'] },
  );
  const blocks = depth < 3 ? fc.oneof(words, heading, wrong) : fc.oneof(words, wrong);
  return fc.array(blocks, { maxLength: 4 });
};
function below(depth: number, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  return fc.constant(0).chain(() => blocksBelow(depth, wrong).filter((list) => list.length > 0));
}

const sound = blocksBelow(0, words).filter((list) => list.length > 0);
const any = blocksBelow(0, fc.oneof(fc.constant(5), fc.constant({ other: '甲' }), fc.constant([])));

/** A report, one of its fields and a place in the field's text. */
const fieldOf = (blocks: fc.Arbitrary<unknown[]>) =>
  fc.tuple(blocks, fc.nat(), fc.nat()).map(([list, row, at]) => {
    const report: ReportValue = { year: 2025, [key]: list };
    const fields = rowsOf(report, `/${key}`).flatMap((r) =>
      isHeading(r)
        ? [
            { pointer: `${r.pointer}/heading`, text: textOf(r, '/heading') },
            { pointer: `${r.pointer}/text`, text: textOf(r, '/text') },
          ]
        : [{ pointer: r.pointer, text: textOf(r, '') }],
    );
    const field = fields[row % fields.length] as (typeof fields)[0];
    return { report, ...field, offset: at % (field.text.length + 1) };
  });

/** Everything that is written in the section, in order. */
const written = (report: ReportValue): string => rowsOf(report, `/${key}`).map(wordsOf).join('');

/** Numbers and words, as documents print them. */
const printed = (report: ReportValue): string[] =>
  rowsOf(report, `/${key}`).map((row) => `${row.number ?? ''}${wordsOf(row)}`);

const wordsOf = (row: ProseRow): string =>
  isHeading(row) ? textOf(row, '/heading') + textOf(row, '/text') : textOf(row, '');

/** Whether the cursor goes to a field that is there. */
const leadsToField = ({ value, focus }: Change): boolean =>
  !focus || placeAt(value, focus.pointer) !== undefined;

describe('editing prose, whatever it is', () => {
  it('loses and doubles no character', () => {
    fc.assert(
      fc.property(fieldOf(any), ({ report, pointer, offset }) => {
        const sorted = (text: string) => [...text].sort().join('');
        const changes = [
          splitBlock(report, edition, pointer, offset),
          joinWithAbove(report, edition, pointer),
          stepLevel(report, edition, pointer, 1),
          stepLevel(report, edition, pointer, -1),
        ];
        for (const change of changes) {
          expect(written(change.value)).to.equal(written(report));
          expect(leadsToField(change)).to.equal(true);
        }
        for (const step of [1, -1] as const) {
          const moved = moveBlock(report, edition, pointer, step);
          expect(sorted(written(moved.value))).to.equal(sorted(written(report)));
          expect(leadsToField(moved)).to.equal(true);
        }
      }),
      runs(300),
    );
  });

  it('changes nothing in the report that is given, and a text can be what it was', () => {
    fc.assert(
      fc.property(fieldOf(sound), words, ({ report, pointer, text }, other) => {
        const before = JSON.stringify(report);
        const changed = setText(report, edition, pointer, other);
        expect(setText(changed.value, edition, pointer, text).value).to.deep.equal(report);
        expect(JSON.stringify(report)).to.equal(before);
      }),
      runs(200),
    );
  });

  it('split and joined is the same in a paragraph and in a text that runs on', () => {
    fc.assert(
      fc.property(fieldOf(sound), ({ report, pointer, offset }) => {
        fc.pre(!pointer.endsWith('/heading') && !(pointer.endsWith('/text') && offset === 0));
        const split = splitBlock(report, edition, pointer, offset);
        const joined = joinWithAbove(split.value, edition, split.focus?.pointer ?? '');
        expect(joined.value).to.deep.equal(report);
        expect(joined.focus).to.deep.equal({ pointer, start: offset, end: offset });
      }),
      runs(300),
    );
  });

  it('moved up and down again is the same', () => {
    fc.assert(
      fc.property(fieldOf(any), fc.constantFrom<1 | -1>(1, -1), ({ report, pointer }, step) => {
        const there = moveBlock(report, edition, pointer, step);
        fc.pre(there.value !== report);
        const back = moveBlock(there.value, edition, there.focus?.pointer ?? '', -step as 1 | -1);
        expect(back.value).to.deep.equal(report);
      }),
      runs(300),
    );
  });

  it('one level down and up again prints the same', () => {
    fc.assert(
      fc.property(fieldOf(sound), ({ report, pointer }) => {
        const down = stepLevel(report, edition, pointer, 1);
        fc.pre(down.value !== report);
        const up = stepLevel(down.value, edition, down.focus?.pointer ?? '', -1);
        expect(printed(up.value)).to.deep.equal(printed(report));
      }),
      runs(300),
    );
  });

  it('pasted text stands between what was before the cursor and behind it', () => {
    const line = words.filter((text) => /^[^。，25]/.test(text)).map((text) => `${text}。`);
    fc.assert(
      fc.property(
        fieldOf(sound),
        fc.array(line, { minLength: 2, maxLength: 4 }),
        ({ report, pointer, text, offset }, lines) => {
          const at: readonly [number, number] = [offset, offset];
          const pasted = pasteProse(report, edition, pointer, at, lines.join('\r\n'));
          const all = text.slice(0, offset) + lines.join('') + text.slice(offset);
          const expected = setText(report, edition, pointer, all).value;
          expect(written(pasted.value)).to.equal(written(expected));
          expect(leadsToField(pasted)).to.equal(true);
        },
      ),
      runs(300),
    );
  });
});
