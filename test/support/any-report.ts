import fc from 'fast-check';
import { putAt } from '../../src/core/json-pointer.js';
import { readFigures } from '../../src/core/report/figures.js';
import { type Edition, editions } from '../../src/index.js';
import type { Json } from './sample-reports.js';

const hanzi = '政府信息公开工作年度报告主动依申请办理结果监督保障平台建设群众企业县乡镇街道镕堃';
const words = fc
  .array(fc.constantFrom(...hanzi), { minLength: 1, maxLength: 12 })
  .map((c) => c.join(''));
/** Text that tries what holds it: marks of XML, formulas, blanks, commas. */
const anyText = fc.oneof(
  { weight: 5, arbitrary: words },
  fc
    .tuple(
      words,
      fc.constantFrom(
        '，',
        '“”',
        '<&>"\'',
        '=1+2',
        '，+3',
        '%',
        '—',
        '…',
        ' a b ',
        '2025年',
        '_x0041_',
        ']]>',
      ),
      words,
    )
    .map((t) => t.join('')),
);

type Level = 1 | 2 | 3 | 4;
function anyBlocks(level: Level): fc.Arbitrary<Json[]> {
  const paragraph = anyText.map((t) => `${t}。`);
  if (level > 3) return fc.array(paragraph, { minLength: 1, maxLength: 2 });
  const heading = fc
    .record({
      heading: words,
      text: fc.option(anyText, { nil: undefined }),
      content: fc.option(anyBlocks((level + 1) as Level), { nil: undefined }),
    })
    .filter((b) => b.text !== undefined || b.content !== undefined)
    .map((b) => JSON.parse(JSON.stringify(b)));
  return fc.array(fc.oneof(paragraph, heading), { minLength: 1, maxLength: 3 });
}

export interface AnyReportOptions {
  readonly edition?: Edition;
  /** Remarks, units and blanks among the figures. */
  readonly remarks?: boolean;
  /** Totals as they are worked out; left out otherwise. */
  readonly totals?: boolean;
  readonly year?: number;
}

/** Reports that have no error. */
export function anyReport({
  edition = editions().at(-1) as Edition,
  remarks = true,
  totals = true,
  year = edition.years.from,
}: AnyReportOptions = {}): fc.Arbitrary<Json> {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(30) },
    fc.nat(9_999_999),
  );
  const amount = fc.oneof(
    fc.constant(0),
    fc.nat(999),
    fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 10_000),
  );
  const dressed = (v: number): fc.Arbitrary<Json> =>
    remarks
      ? fc.oneof(
          { weight: 12, arbitrary: fc.constant<Json>(v) },
          anyText.map((note) => ({ value: v, note })),
          fc.constantFrom('件', '元').map((unit) => ({ value: v, unit })),
          fc.constant(v === 0 ? null : v),
        )
      : fc.constant(v);
  return fc
    .record({
      agency: words.map((w) => `${w}局`),
      figures: fc.array(value, { minLength: 40, maxLength: 160 }),
      amounts: fc.array(amount, { minLength: 2, maxLength: 2 }),
      notes: fc.array(fc.option(anyText, { nil: undefined }), { minLength: 3, maxLength: 3 }),
      prose: fc.array(anyBlocks(1), { minLength: 4, maxLength: 4 }),
      beside: fc.array(
        fc.record({ before: anyBlocks(1), after: anyBlocks(1) }, { requiredKeys: [] }),
        { minLength: 3, maxLength: 3 },
      ),
      front: fc.record({
        title: fc.option(anyText, { nil: undefined }),
        preface: fc.boolean(),
        signed: fc.option(fc.boolean(), { nil: undefined }),
      }),
    })
    .chain((parts) => {
      const { figures, amounts } = parts;
      const plain = edition.equations.filter(
        (s) => !s.fillsTotal && s.terms.every((t) => !t.previous),
      );
      const values = new Map<string, number>();
      let i = 0;
      for (const [pointer, cell] of edition.figures)
        if (!edition.computedTotals.has(pointer))
          values.set(
            pointer,
            cell.figure === 'amount'
              ? (amounts[i++ % amounts.length] as number)
              : (figures[i++ % figures.length] as number),
          );
      const tree = () => {
        const t = {};
        for (const [pointer, v] of values) putAt(t, pointer, v);
        return readFigures(edition, t);
      };
      // What the form's identities ask for, column by column: the first term makes up for the rest.
      for (const sum of plain) {
        const [first, ...rest] = sum.terms;
        if (!first || edition.computedTotals.has(first.pointer)) continue;
        const now = tree();
        const of = (p: string): number => now.get(p)?.value ?? 0;
        const wanted = of(sum.total) - rest.reduce((total, t) => total + t.sign * of(t.pointer), 0);
        if (wanted >= 0) values.set(first.pointer, wanted);
        else {
          values.set(first.pointer, 0);
          const lender = sum.terms.find((t) => t.sign < 0);
          if (lender) values.set(lender.pointer, of(lender.pointer) - wanted);
        }
      }
      const computed = tree();
      const pointers = [...edition.figures.keys()].filter(
        (p) => totals || !edition.computedTotals.has(p),
      );
      return fc.tuple(...pointers.map((p) => dressed(computed.get(p)?.value ?? 0))).map((given) => {
        const { agency, notes, prose, beside, front } = parts;
        const report: Json = {
          year,
          agency,
          ...(front.title ? { title: front.title } : {}),
          ...(front.preface ? { preface: prose[3] } : {}),
        };
        let k = 0;
        for (const section of edition.sections)
          if (!section.table) report[section.key] = prose[k++];
        pointers.forEach((p, n) => {
          // A total that is blank is worked out, and told.
          putAt(report, p, given[n]);
        });
        edition.sections
          .filter((s) => s.table)
          .forEach(({ key }, n) => {
            if (notes[n]) report[key].note = notes[n];
            Object.assign(report[key], beside[n]);
          });
        if (front.signed !== undefined)
          report.signature = {
            ...(front.signed ? { agency: `${agency}办公室` } : {}),
            date: `${year + 1}-01-20`,
          };
        return report;
      });
    });
}
