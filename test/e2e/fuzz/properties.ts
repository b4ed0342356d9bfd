import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withDocument } from '../../../src/core/extract/open-document.js';
import { ReadError } from '../../../src/core/extract/read-error.js';
import { lastStep } from '../../../src/core/json-pointer.js';
import { recognise } from '../../../src/core/recognise/recognise.js';
import { formatNames } from '../../../src/core/render/formats.js';
import { readWorkbookIfOurs } from '../../../src/core/workbook/read.js';
import { writeWorkbook } from '../../../src/core/workbook/write.js';
import {
  buildReport,
  checkReport,
  editions,
  type Problem,
  parseReport,
  prepareReport,
  readReport,
} from '../../../src/index.js';
import { anyReport } from '../../support/any-report.js';
import { contentOf, embeddedReportOf, verifyBytes } from '../../support/read-documents.js';
import {
  edited,
  type Json,
  root,
  sample,
  sampleNames,
  text,
} from '../../support/sample-reports.js';

/**
 * What holds for any input. `runs`: how often it is tried in the tests; `npm run fuzz` goes on for
 * as long as it is asked to.
 */
export interface Property {
  readonly name: string;
  readonly runs: number;
  readonly property: () => fc.IAsyncProperty<never>;
}
const property = (name: string, runs: number, make: () => unknown): Property => ({
  name,
  runs,
  property: make as Property['property'],
});

const checkWorkbook = (bytes: Uint8Array): Promise<void> =>
  withDocument(bytes, async (document) => {
    const sheets = await document.sheets();
    const reading = sheets && readWorkbookIfOurs(sheets, 'a.xlsx');
    if (reading) checkReport(reading);
  });

/** Everything that reading can be asked of bytes; refusing is an answer. */
async function readAnyhow(bytes: Uint8Array): Promise<void> {
  prepareReport(readReport(bytes));
  for (const act of [
    async () => recognise(await contentOf(bytes)),
    () => embeddedReportOf(bytes),
    () => checkWorkbook(bytes),
  ])
    try {
      await act();
    } catch (cause) {
      if (!(cause instanceof ReadError)) throw cause;
    }
}

let corpus: Promise<Uint8Array[]> | undefined;
/** A file of every kind that is read. */
const files = (): Promise<Uint8Array[]> => {
  corpus ??= (async () => {
    const { outputs } = await buildReport(sample('bureau-2020.json'), { formats: formatNames });
    const { report } = parseReport(readReport(sample('county-2025.json')));
    const form = report ? await writeWorkbook(report.edition, report.input) : new Uint8Array();
    const html =
      '<!doctype html><html><body><h1>某局2020年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>无。</p><table>' +
      '<tr><td rowspan=2>规章<td colspan=3>1</table></body></html>';
    return [
      readFileSync(new URL('samples/county-2025.json', root)),
      outputs.docx as Uint8Array,
      outputs.pdf as Uint8Array,
      form,
      Buffer.from(html),
      outputs.html as Uint8Array,
      outputs.ofd as Uint8Array,
    ];
  })();
  return corpus;
};

const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  drop: fc.nat(40),
  add: fc.uint8Array({ maxLength: 40 }),
});
function splice(
  bytes: Uint8Array,
  { at, drop, add }: { at: number; drop: number; add: Uint8Array },
): Uint8Array {
  const from = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, from), add, bytes.subarray(from + drop)]);
}

/**
 * Characters of every kind: of the fonts and not, invisible, look-alikes, marks, scripts, halves,
 * controls.
 */
const anyCharacter = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'政府信息公开年报镕堃〇，。“”（）《》—…·、；：？！％℃①〔〕aZ09 .,:;-/\\()<>&"\'{}[]$%=+@#^~`|',
    ),
  },
  fc.constantFrom(
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '\u2f08',
    '\u2ea0',
    '\uf900',
    '\ue000',
    '\u0301',
    '\u3000',
    '\u00a0',
    '\u2028',
    '😀',
    '𰻝',
    '𠀀',
    'ཀ',
    'ئ',
    '\ud800',
    '\u0000',
    '\u0007',
    '\ufffe',
    '\t',
    'é',
    'ﬁ',
    '㎡',
    '㈱',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const anyString = fc.array(anyCharacter, { minLength: 1, maxLength: 40 }).map((c) => c.join(''));
const textFields = [
  '/agency',
  '/title',
  '/preface/0',
  '/overview/0',
  '/overview/1/heading',
  '/overview/1/text',
  '/disclosure/note',
  '/disclosure/licences/decisions/note',
  '/disclosure/licences/decisions/unit',
  '/problems/0',
  '/signature/agency',
];

/** What the rules look for in sentences, and what opens and never closes. */
const fragments = [
  '收到',
  '政府信息公开申请',
  '行政复议',
  '自然人',
  '2024年',
  '予以公开',
  '12件',
  '占',
  '49.4%',
  '结转下年度',
  '〔',
  '《',
  '“',
  '（',
  '(',
  '1,111,',
  '１',
  '至',
  '1月1日',
  '处理费',
  '其中',
];

/** A report with a place for text of every kind. */
function plain(): Json {
  const report = sample('county-2025.json');
  report.preface = ['前言。'];
  report.overview = ['总体。', { heading: '标题。', text: '文字。' }];
  report.disclosure.licences.decisions = { value: 3, note: '附注', unit: '件' };
  report.problems = ['问题。'];
  report.signature = { agency: '某县', date: '2026-01-20' };
  return report;
}

/** Whether a problem is about a place, or about a sum of its row or its column. */
const isNear = (p: Problem, pointer: string): boolean => {
  const about = [
    p.pointer,
    ...Object.values(p.data).flatMap((v) =>
      Array.isArray(v) ? v.map((x) => (typeof x === 'string' ? x : (x as Json)?.pointer)) : [],
    ),
  ].filter((x) => typeof x === 'string') as string[];
  const sums = p.code === 'wrong-figure' ? (p.data.broken as Json[]) : [];
  return (
    about.some((a) => `${pointer}/`.startsWith(`${a}/`) || `${a}/`.startsWith(`${pointer}/`)) ||
    sums.some((sum) => lastStep(sum.pointer) === lastStep(pointer.replace(/\/value$/, '')))
  );
};

/** Every pointer into a value. */
const pointersOf = (value: Json, pointer = ''): string[] =>
  typeof value === 'object' && value
    ? [
        pointer,
        ...Object.entries(value).flatMap(([key, child]) => pointersOf(child, `${pointer}/${key}`)),
      ]
    : [pointer];

export const properties: readonly Property[] = [
  property('any bytes are read or refused', 150, () =>
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readAnyhow(bytes)),
  ),
  property('any damaged file is read or refused', 40, () =>
    fc.asyncProperty(
      fc.nat(4),
      fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
      async (pick, edits) => {
        const bytes = (await files())[pick] as Uint8Array;
        await readAnyhow(edits.reduce(splice, bytes));
      },
    ),
  ),
  property('any package with a damaged part is read or refused', 30, () =>
    fc.asyncProperty(fc.constantFrom(1, 3, 6), fc.nat(), anyEdit, async (pick, which, edit) => {
      const parts = unzipSync((await files())[pick] as Uint8Array);
      const paths = Object.keys(parts);
      const path = paths[which % paths.length] as string;
      parts[path] = Uint8Array.from(splice(parts[path] as Uint8Array, edit));
      await readAnyhow(zipSync(parts, { level: 0 }));
    }),
  ),
  property('any text that would be a report is checked', 150, () =>
    fc.asyncProperty(
      fc.json({ maxDepth: 4 }),
      async (json) => void prepareReport(readReport(json)),
    ),
  ),
  // An expression that tries every way through a text would take minutes, not a part of a second.
  property('any words over and over are checked', 12, () =>
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...fragments), anyCharacter), {
        minLength: 1,
        maxLength: 3,
      }),
      async (parts) => {
        const words = parts.join('');
        prepareReport(
          readReport({ ...plain(), overview: [words.repeat(Math.ceil(30_000 / words.length))] }),
        );
      },
    ),
  ),
  property(
    'any text in any field is shown in every format, or is a problem that is named',
    12,
    () =>
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...textFields), anyString), {
          minLength: 1,
          maxLength: 4,
          selector: ([field]) => field,
        }),
        async (fields) => {
          const report = fields.reduce((r, [field, value]) => edited(r, field, value), plain());
          const { ok, problems, outputs } = await buildReport(readReport(report), {
            formats: formatNames,
          });
          if (ok)
            for (const bytes of Object.values(outputs))
              expect(await verifyBytes(bytes)).to.deep.equal([]);
          else
            for (const p of problems.filter((x) => x.severity === 'error'))
              expect(
                fields.some(([field]) => isNear(p, field)),
                `${p.code} ${p.pointer}`,
              ).to.equal(true);
        },
      ),
  ),
  ...editions().map((edition) =>
    property(
      `any figures, remarks and prose of edition ${edition.edition} come back from every format`,
      5,
      () =>
        fc.asyncProperty(anyReport({ edition }), async (report) => {
          const { ok, problems, outputs } = await buildReport(readReport(report), {
            formats: formatNames,
          });
          const errors = problems.filter((p) => p.severity === 'error');
          // What a random text cannot be in a heading: its own number.
          if (!ok)
            expect(
              errors.filter((p) => p.code !== 'typed-numbers' && p.code !== 'glyph'),
            ).to.deep.equal([]);
          else
            for (const bytes of Object.values(outputs))
              expect(await verifyBytes(bytes)).to.deep.equal([]);
        }),
    ),
  ),
  property('any change of one value builds, or is an error that names it', 80, () =>
    fc.asyncProperty(
      fc.constantFrom(...sampleNames),
      fc.nat(),
      fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }), anyString, fc.integer()),
      async (name, pick, value) => {
        const report = sample(name);
        const pointers = pointersOf(report).slice(1);
        const pointer = pointers[pick % pointers.length] as string;
        if (/^\/(waive|\$schema|edition|year)/.test(pointer)) return;
        const { ok, problems } = prepareReport(readReport(edited(report, pointer, value)));
        const errors = problems.filter((p) => p.severity === 'error');
        expect(ok).to.equal(!errors.length);
        if (errors.length)
          expect(
            errors.some((p) => isNear(p, pointer)),
            `${pointer}: ${errors.map((p) => `${p.code} ${p.pointer}`).join()}`,
          ).to.equal(true);
      },
    ),
  ),
  property('any change of one character builds, or is an error that stands no earlier', 80, () =>
    fc.asyncProperty(
      fc.constantFrom(...sampleNames),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.nat(2),
      fc.string({ unit: 'binary', maxLength: 2 }),
      async (name, at, drop, add) => {
        const original = text(`samples/${name}`);
        const from = Math.floor(at * original.length);
        const changed = strToU8(original.slice(0, from) + add + original.slice(from + drop));
        const { ok, problems } = prepareReport(readReport(changed, name));
        const errors = problems.filter((p) => p.severity === 'error');
        expect(ok).to.equal(!errors.length);
        const line = original.slice(0, from).split('\n').length;
        // A key that is gone is missed where its object begins; sums name their totals; a year
        // changes what the date should be.
        for (const p of errors.filter(({ code }) => code === 'syntax')) {
          // What lacks its bracket ends on the line above, where the bracket is to be added.
          const first = p.data.cause === 'missing-bracket' ? line - 1 : line;
          expect(
            p.line,
            `${line}: ${strFromU8(changed).slice(Math.max(0, from - 20), from + 20)}`,
          ).to.be.at.least(first);
        }
      },
    ),
  ),
];
