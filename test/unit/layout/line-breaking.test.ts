import { expect } from 'chai';
import fc from 'fast-check';
import { fontChars } from '../../../src/core/layout/characters.js';
import { type Line, type LinePiece, lineText } from '../../../src/core/layout/line.js';
import { stackLines } from '../../../src/core/layout/line-breaking.js';
import { grid, indent, page, styles } from '../../../src/core/layout/style.js';
import { setBody, startsOf } from '../../support/render-lines.js';
import { fonts } from '../../support/render-samples.js';

/** GB/T 15834-2011 5.1.1–5.1.3, 5.1.6, 5.1.7, 5.1.9. */
const notAtStart = '。，、；：？！”’）》〉】〕—～·/';
const notAtEnd = '“‘（《〈【〔/';

const hanzi = fc
  .array(fc.constantFrom(...'政府信息公开工作年度报告主动依申请办理结果监督保障平台建设群众企业'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((c) => c.join(''));
/** What must stand whole on a line. */
const whole = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `${n}号`),
  fc.integer({ min: 2008, max: 2040 }).map((n) => `${n}年`),
  fc.integer({ min: 1, max: 99 }).map((n) => `〔2021〕${n}号`),
  fc.integer({ min: 0, max: 999 }).map((n) => `${n / 10}%`),
  fc.integer({ min: 1000, max: 9_999_999 }).map((n) => `${n / 100}`),
  fc.integer({ min: 1000, max: 9_999_999 }).map((n) => n.toLocaleString('en-US')),
  fc.constantFrom(
    'PDF',
    'Word',
    'gongkai@qingxi.example',
    'GB/T',
    'e-Government',
    '12345',
    '10‰',
    '25℃',
    '——',
    '……',
  ),
);
const ends = fc.constantFrom('。', '，', '、', '；', '：', '？', '！', '。”');
const opened = fc
  .tuple(fc.constantFrom('“”', '（）', '《》', '〈〉', '【】', '〔〕', '‘’'), hanzi)
  .map(([[open, close], text]) => `${open}${text}${close}`);

/** Prose of every kind, as pieces of which some must not be broken. */
const prose = fc.array(
  fc.oneof(
    hanzi.map((text) => ({ text, whole: false })),
    whole.map((text) => ({ text, whole: true })),
    opened.map((text) => ({ text, whole: false })),
    fc.tuple(hanzi, ends).map(([a, b]) => ({ text: a + b, whole: false })),
    fc.constantFrom('～', '·', ' ').map((mark) => ({ text: `甲${mark}乙`, whole: false })),
  ),
  { minLength: 1, maxLength: 80 },
);
const textOfProse = (pieces: readonly { text: string }[]): string =>
  pieces.map((p) => p.text).join('');

/** Anything at all of what the fonts have, in any order. */
const anything = fc
  .array(fc.constantFrom(...`政府信息公开 a Zx09.%,:/-@${notAtStart}${notAtEnd}…①`), {
    maxLength: 200,
  })
  .map((c) => c.join(''));

const right = (line: Line): number => line.indent + line.width;

describe('composeLines', () => {
  it('puts 28 characters on a line of plain text, two fewer on the first', () => {
    const lines = setBody('政'.repeat(26 + 28 + 28 + 5));
    expect(lines.map((l) => lineText(l).length)).to.deep.equal([26, 28, 28, 5]);
    expect(lines.map((l) => l.indent)).to.deep.equal([indent, 0, 0, 0]);
  });

  it('lets no closing mark begin a line and no opening one end it, at any break', () => {
    const broken: string[] = [];
    for (let n = 20; n <= 30; n++)
      for (const mark of new Set(notAtStart + notAtEnd)) {
        const lines = setBody(`${'政'.repeat(n)}${mark}${'府'.repeat(30)}`).map(lineText);
        if (notAtStart.includes(mark) && lines.some((l) => l.startsWith(mark)))
          broken.push(`${mark} begins a line`);
        if (notAtEnd.includes(mark) && lines.some((l) => l.endsWith(mark)))
          broken.push(`${mark} ends a line`);
      }
    expect(broken).to.deep.equal([]);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(prose, (pieces) => {
        const lines = setBody(textOfProse(pieces)).map(lineText);
        for (const line of lines.slice(1)) expect(notAtStart, line).not.to.include(line[0]);
        for (const line of lines.slice(0, -1)) expect(notAtEnd, line).not.to.include(line.at(-1));
      }),
    );
  });

  it('keeps each of these whole wherever the line would break', () => {
    const tokens = [
      '——',
      '……',
      '2025年',
      '12月',
      '31日',
      '〔2021〕30号',
      '49.4%',
      '10‰',
      '36.5℃',
      '1,234.56',
      '-12',
      'gongkai@qingxi.example',
      'DOCX',
      'e-Government',
    ];
    const broken = new Set<string>();
    for (const token of tokens)
      for (let n = 10; n <= 30; n++) {
        const lines = setBody(`${'政'.repeat(n)}${token}${'府'.repeat(30)}`).map(lineText);
        if (!lines.some((l) => l.includes(token))) broken.add(token);
      }
    expect([...broken]).to.deep.equal([]);
  });

  it('keeps numbers with their units, document numbers, Latin words, —— and …… whole', () => {
    fc.assert(
      fc.property(prose, (pieces) => {
        const text = textOfProse(pieces);
        const breaks = new Set(startsOf(text, setBody(text)).slice(1));
        let at = 0;
        for (const piece of pieces) {
          if (piece.whole)
            for (let i = at + 1; i < at + piece.text.length; i++)
              expect(breaks.has(i), piece.text).to.equal(false);
          at += piece.text.length;
        }
      }),
    );
  });

  it('loses and adds nothing but blanks at the ends of lines', () => {
    fc.assert(
      fc.property(fc.oneof(prose.map(textOfProse), anything), (text) => {
        expect(() => startsOf(text, setBody(text))).not.to.throw();
      }),
    );
  });

  it('keeps the ink of every line within the measure, without squeezing it', () => {
    fc.assert(
      fc.property(fc.oneof(prose.map(textOfProse), anything), (text) => {
        for (const line of setBody(text)) {
          const blank = '，。、；：！）》〉】〕”’'.includes(lineText(line).at(-1) ?? ' ')
            ? styles.body.size / 2
            : 0;
          expect(right(line), lineText(line)).to.be.at.most(page.measure + blank + 0.001);
          // What a line may give to keep a number with its unit is spread over some gaps at least.
          for (const { spacing } of line.pieces)
            expect(spacing, lineText(line)).to.be.at.least(
              grid.spacing - ((grid.tighten + 0.2) * styles.body.size) / 16,
            );
        }
      }),
    );
  });

  /** Chinese beside Latin: a quarter of an em is left between them. */
  const marksMeet = (a: string, b: string): boolean =>
    /[，。、；：！）》〉】〕”’]/.test(a)
      ? /[，。、；：！）》〉】〕”’（《〈【〔“‘]/.test(b)
      : /[（《〈【〔“‘]{2}/.test(a + b);
  const meet = (a: string, b: string): boolean =>
    /\p{Script=Han}/u.test(a) && /[\p{Script=Latin}\p{Nd}]/u.test(b);

  it('puts characters after those before, apart from Chinese to Latin and beside marks', () => {
    fc.assert(
      fc.property(prose.map(textOfProse), (text) => {
        for (const line of setBody(text)) {
          const gaps = gapsOf(line);
          const least = Math.min(grid.spacing, ...gaps.map(({ added }) => added));
          for (const { before, after, added } of gaps) {
            if (isWithinWord(before, after)) expect(added).to.be.at.most(grid.spacing + 0.001);
            else expect(added, before + after).to.be.at.least(least - 0.001);
          }
        }
      }),
    );
  });

  /** What stands between the characters of a line beside their usual gap, points. */
  function gapsOf({ pieces }: Line): { before: string; after: string; added: number }[] {
    const { size } = styles.body;
    const placed = pieces.flatMap(({ text, font, x, spacing }) => {
      let left = x;
      return Array.from(text, (char) => {
        const place = { char, left, right: left + (fonts.advance(font, char) as number) * size };
        left = place.right + spacing;
        return place;
      });
    });
    return placed.slice(1).map(({ char: after, left }, i) => {
      const { char: before, right } = placed[i] as (typeof placed)[number];
      const scripts = meet(before, after) || meet(after, before) ? grid.autoSpace : 0;
      const marks = marksMeet(before, after) ? grid.marksShare : 0;
      return { before, after, added: left - right - (scripts - marks) * size };
    });
  }
  const isWithinWord = (before: string, after: string): boolean =>
    /[!-~]{2}/.test(before + after) || /(——|……|[0-9][‰℃])/.test(before + after);

  it('opens gaps beside marks first, then between Chinese and Latin, then all', () => {
    const gapsAround = (text: string): Map<string, number> =>
      new Map(gapsOf(setBody(text)[1] as Line).map((g) => [g.before + g.after, g.added]));
    const first = '政'.repeat(26);
    // 24 characters and a year leave room for what does not fit: an address.
    const address = 'gongkai@qingxi.example';
    const little = gapsAround(`${first}${'府'.repeat(16)}，区，区，区，区2025年${address}`);
    expect(little.get('，区')).to.be.above(grid.spacing + 1);
    expect(little.get('府府')).to.be.closeTo(grid.spacing, 0.001);
    const more = gapsAround(`${first}${'府'.repeat(20)}，区2025年${address}`);
    expect(more.get('，区')).to.be.above((more.get('区2') as number) - 0.001);
    expect(more.get('区2')).to.be.above(more.get('府府') as number);
    expect(more.get('府府')).to.be.above(grid.spacing + 1);
    expect(more.get('20')).to.be.closeTo(grid.spacing, 0.001);
  });

  it('leaves a line as it is rather than tear it apart', () => {
    const [, line] = setBody(`${'政'.repeat(26)}${'府'.repeat(10)}${'gongkai@example.'.repeat(3)}`);
    expect(right(line as Line)).to.be.below(page.measure / 2);
  });

  it('sets lines of prose to the full measure, except the last', () => {
    const text =
      '全年制发行政规范性文件6件，废止1件，年底现行有效32件，全部在县政府网站集中展示并注明效力。'.repeat(
        5,
      );
    const lines = setBody(text);
    for (const line of lines.slice(0, -1)) expect(right(line)).to.be.closeTo(page.measure, 0.001);
    expect(right(lines.at(-1) as Line)).to.be.below(page.measure);
  });

  it('breaks an address longer than a line, within the measure, and nowhere else', () => {
    const address = `https://www.example.gov.cn/${'zwgk/'.repeat(30)}index.html`;
    const text = `网址是${address}，请查看。`;
    const lines = setBody(text);
    startsOf(text, lines);
    expect(lines.map(lineText).filter((l) => l.includes('zwgk'))).to.have.length.above(2);
    for (const line of lines) {
      expect(right(line)).to.be.at.most(page.measure + 0.001);
      for (const { spacing } of line.pieces) expect(spacing).to.be.at.least(2 * grid.spacing);
    }
  });

  it('begins no line with the mark after such an address', () => {
    for (let length = 20; length < 90; length++) {
      const address = `https://www.example.gov.cn/${'a'.repeat(length)}`;
      const lines = setBody(`${address}》。请查看。`).map(lineText);
      expect(lines.join('')).to.equal(`${address}》。请查看。`);
      for (const line of lines) expect(line, address).not.to.match(/^[》。]/);
    }
  });

  it('moves a word that does not fit to the next line rather than breaking it', () => {
    const lines = setBody(`${'政'.repeat(24)}gongkai@qingxi.example`);
    expect(lines.map(lineText)).to.deep.equal(['政'.repeat(24), 'gongkai@qingxi.example']);
  });

  it('breaks after the blank between two Latin words', () => {
    const lines = setBody('government information '.repeat(6).trim()).map(lineText);
    expect(lines.length).to.be.above(1);
    for (const line of lines)
      expect(line).to.match(/^(government|information)( (government|information))*$/);
  });

  it('makes one empty line of no text', () => {
    expect(setBody('')).to.deep.equal([
      {
        pieces: [],
        width: 0,
        indent,
        length: 0,
        textLength: 0,
        spacingOverride: undefined,
      },
    ]);
  });

  /** 26 characters, then so many, then a year. */
  const yearAfter = (count: number, mark = ''): Line[] =>
    setBody(`${'政'.repeat(26 + count)}2020年${mark}${'府'.repeat(10)}`);

  it('draws a line together a little to keep a number with its unit, and says so', () => {
    // 25 characters and a quarter's room, the year's four digits at half an em each, and 年: 28 and
    // a half.
    const line = yearAfter(25)[1] as Line;
    expect(lineText(line)).to.equal(`${'政'.repeat(25)}2020年`);
    expect(line.spacingOverride).to.be.below(grid.spacing);
    expect(right(line)).to.be.closeTo(page.measure, 0.001);
  });

  it('lets a mark at the end of such a line give half its cell first', () => {
    const [plain, marked] = [
      setBody(`${'政'.repeat(26 + 25)}〔2020〕1号${'府'.repeat(10)}`)[1] as Line,
      yearAfter(24, '，')[1] as Line,
    ];
    expect(lineText(plain)).to.equal('政'.repeat(25));
    expect(lineText(marked)).to.equal(`${'政'.repeat(24)}2020年，`);
    expect(right(marked)).to.be.closeTo(page.measure + styles.body.size / 2, 4);
    expect(right(marked)).to.be.above(page.measure);
  });

  it('pushes a long number over with its unit, spreads the line, and says so', () => {
    const [, line, next] = setBody(`${'政'.repeat(26 + 27)}1月${'府'.repeat(10)}`) as [
      Line,
      Line,
      Line,
    ];
    expect(lineText(line)).to.equal('政'.repeat(27));
    expect(lineText(next)).to.match(/^1月/);
    expect(line.spacingOverride).to.be.above(grid.spacing);
    expect(right(line)).to.be.closeTo(page.measure, 0.001);
  });

  it('says so of no other line', () => {
    expect(yearAfter(20).every((l) => l.spacingOverride === undefined)).to.equal(true);
    for (const line of setBody(`${'政'.repeat(60)}gongkai@qingxi.example${'府'.repeat(30)}49.4%`))
      expect(line.spacingOverride).to.equal(undefined);
  });

  it('draws neighbouring marks together without ending the line elsewhere', () => {
    const text = `${'政'.repeat(10)}》（${'府'.repeat(40)}`;
    const lines = setBody(text);
    expect(lines.map((l) => lineText(l).length)).to.deep.equal([26, 26]);
    const [before, after] = (lines[0] as Line).pieces as [LinePiece, LinePiece];
    expect(lineText(lines[0] as Line).indexOf(after.text)).to.equal(11);
    expect(after.x - before.x).to.be.closeTo(
      11 * (styles.body.size + before.spacing) - grid.marksShare * styles.body.size,
      // What a gap beside marks is opened by.
      grid.opensFirst * styles.body.size + 0.001,
    );
    expect(right(lines[0] as Line)).to.be.closeTo(page.measure, 0.001);
  });

  it('counts the characters of the text that each line takes', () => {
    fc.assert(
      fc.property(fc.oneof(prose.map(textOfProse), anything), (text) => {
        expect(setBody(text).reduce((sum, l) => sum + l.length, 0)).to.equal([...text].length);
      }),
    );
  });

  it('keeps a character outside the BMP whole and tells of those without a glyph', () => {
    const missed: string[] = [];
    const chars = fontChars(
      [
        { text: '甲', face: 'fangsong' },
        { text: '𫠝乙', face: 'fangsong' },
      ],
      fonts,
      16,
      (char, run) => missed.push(`${run} ${char}`),
    );
    expect(chars.map((c) => c.char)).to.deep.equal(['甲', '𫠝', '乙']);
    expect(missed).to.deep.equal(fonts.choose('fangsong', '𫠝') ? [] : ['1 𫠝']);
  });
});

describe('stackLines', () => {
  it('puts one character on a line, marks with the one before, each centred', () => {
    const lines = stackLines(fontChars([{ text: '三、本年度办理结果', face: 'song' }], fonts, 10));
    expect(lines.map(lineText)).to.deep.equal(['三、', '本', '年', '度', '办', '理', '结', '果']);
    expect(lines.map((l) => l.width)).to.deep.equal(lines.map(() => 10));
  });
});
