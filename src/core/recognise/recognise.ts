import type { Edition } from '../edition/edition.js';
import { editions } from '../edition/make-edition.js';
import type { Seen, SeenParagraph } from '../extract/content.js';
import { ReadError } from '../extract/zip-xml.js';
import { recogniseProse } from './prose.js';
import { likeness, plain } from './similarity.js';
import { recogniseTables } from './tables.js';

/** What was doubtful in a document that was read; `where` is its place in it. */
export interface ReadFinding {
  readonly code: string;
  readonly where: string;
  readonly found: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
export interface Recognised {
  /** A report file's value (spec of the report file), as far as the document shows one. */
  readonly report: Record<string, unknown>;
  readonly findings: readonly ReadFinding[];
}

/** What is left of a page's foot where a format has no pages. */
const pageNumber = /^[—–-]\s*\d+\s*[—–-]$/;

/** A report from what a reader sees of a document, whatever its markup. Throws {@link ReadError} where it is no such report. */
export function recognise(document: Seen, all: readonly Edition[] = editions()): Recognised {
  const seen = {
    blocks: document.blocks.filter((b) => b.type === 'table' || !pageNumber.test(b.text)),
  };
  const findings: ReadFinding[] = [];
  const tables = recogniseTables(seen, all);
  if (!tables) throw new ReadError('not-report');
  const { edition } = tables;
  findings.push(...tables.findings);
  const headings = findHeadings(seen, edition, findings);
  const paragraphs = (from: number, to: number): readonly SeenParagraph[] =>
    seen.blocks.slice(from, to).filter((b) => b.type === 'paragraph');
  const first = headings.find((h) => h !== undefined) ?? seen.blocks.length;
  const { year, agency, title, preface } = readFront(paragraphs(0, first), edition, findings);
  const report: Record<string, unknown> = {
    ...(edition.years.from <= year && year <= (edition.years.to ?? 9999)
      ? {}
      : { edition: edition.edition }),
    year,
    agency,
    ...(title ? { title } : {}),
  };
  if (preface.length) report.preface = recogniseProse(preface, findings);
  let signature: Record<string, unknown> | undefined;
  edition.sections.forEach(({ key, table }, i) => {
    const from = headings[i];
    const next = headings.slice(i + 1).find((h) => h !== undefined) ?? seen.blocks.length;
    const own = from === undefined ? [] : paragraphs(from + 1, next);
    if (table) {
      const figures = tables.figures[key] ?? {};
      const [notes, others] = [
        own.filter((p) => /^注[:：]/.test(p.text)),
        own.filter((p) => !/^注[:：]/.test(p.text)),
      ];
      report[key] = {
        ...figures,
        ...(notes.length
          ? { note: notes.map((p) => p.text.replace(/^注[:：]\s*/, '')).join('') }
          : {}),
      };
      for (const p of others) findings.push({ code: 'stray-text', where: p.place, found: p.text });
      return;
    }
    let prose = own;
    if (i === edition.sections.length - 1) {
      const signed = takeSignature(prose, agency);
      prose = signed.rest;
      signature = signed.signature;
    }
    report[key] = recogniseProse(prose, findings);
  });
  if (signature) report.signature = signature;
  return { report, findings };
}

const numerals = '一二三四五六七八九';

/** Where each section begins, by its words; a heading in other words is told. */
function findHeadings(
  seen: Seen,
  edition: Edition,
  findings: ReadFinding[],
): (number | undefined)[] {
  let from = 0;
  return edition.sections.map(({ heading }, i) => {
    const words = plain(heading.replace(/^[一二三四五六七八九]、/, ''));
    const scored = seen.blocks.flatMap((block, at) => {
      if (
        at < from ||
        block.type !== 'paragraph' ||
        block.text.length > 40 ||
        /。./.test(block.text)
      )
        return [];
      const hasNumber = new RegExp(`^${numerals[i]}\\s*[、.．]`).test(block.text);
      const like = likeness(
        words,
        plain(block.text.replace(/^[一二三四五六七八九]\s*[、.．]/, '')),
      );
      return like > 0.6 || (hasNumber && (like > 0.2 || block.text.length < 20))
        ? [{ at, block, like: like + (hasNumber ? 0.2 : 0) }]
        : [];
    });
    const best = scored.sort((a, b) => b.like - a.like || a.at - b.at)[0];
    if (!best) {
      findings.push({ code: 'no-heading', where: '', found: '', data: { heading } });
      return undefined;
    }
    from = best.at + 1;
    if (plain(best.block.text) !== plain(heading))
      findings.push({
        code: 'other-heading',
        where: best.block.place,
        found: best.block.text,
        data: { heading },
      });
    return best.at;
  });
}

/** Title, agency and year from what stands before the first section. */
function readFront(
  paragraphs: readonly SeenParagraph[],
  edition: Edition,
  findings: ReadFinding[],
) {
  const at = paragraphs.findIndex((p) => /年度报告$/.test(p.text.replace(/\s/g, '')));
  // Agency and year may stand on lines of their own above.
  let from = at;
  const titleFrom = (start: number): string =>
    paragraphs
      .slice(start, at + 1)
      .map((p) => p.text.replace(/\s/g, ''))
      .join('');
  const isWhole = (text: string): boolean =>
    /20\d\d年/.test(text) && !/^(20\d\d年度?)?(政府)?信息公开/.test(text);
  while (
    from > 0 &&
    from > at - 4 &&
    !isWhole(titleFrom(from).normalize('NFKC')) &&
    isNamePart(paragraphs[from - 1] as SeenParagraph)
  )
    from -= 1;
  const title = at < 0 ? '' : titleFrom(from);
  const year = Number(/(20\d{2})(?=年)/.exec(title.normalize('NFKC'))?.[1]);
  if (!title || !year) throw new ReadError('no-title');
  const agency =
    title
      .normalize('NFKC')
      .replace(/20\d{2}年度?/, '')
      .replace(/(政府)?信息公开(工作)?年度报告$/, '') || '';
  if (!agency)
    findings.push({ code: 'no-agency', where: paragraphs[at]?.place ?? '', found: title });
  for (const p of paragraphs.slice(0, Math.max(0, from)))
    findings.push({ code: 'stray-text', where: p.place, found: p.text });
  const usual = edition.title.replace('{agency}', () => agency).replace('{year}', String(year));
  return { year, agency, title: title === usual ? '' : title, preface: paragraphs.slice(at + 1) };
}

/** A line of a title above its last: a name, no navigation and no prose. */
const isNamePart = ({ text }: SeenParagraph): boolean =>
  text.length < 60 && !/[>＞»。：:|]/.test(text);

/** Agency and date at the very end. */
function takeSignature(
  paragraphs: readonly SeenParagraph[],
  agency: string,
): { rest: readonly SeenParagraph[]; signature?: Record<string, unknown> } {
  const last = paragraphs.at(-1)?.text.normalize('NFKC').replace(/\s/g, '') ?? '';
  const date = /^(.*?)(20\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(last);
  if (!date) return { rest: paragraphs };
  const [, together = '', year, month = '', day = ''] = date;
  const above = paragraphs.at(-2)?.text.replace(/\s/g, '');
  const isAgency =
    !together && above !== undefined && above.length < 60 && !/[。；：！？]/.test(above);
  if (!together && !isAgency) return { rest: paragraphs };
  // A long name takes two lines.
  const two = `${paragraphs.at(-3)?.text.replace(/\s/g, '') ?? ''}${above}`;
  const takesTwo = !together && two === agency && above !== agency;
  const signed = together || (takesTwo ? two : (above as string));
  const rest = paragraphs.slice(0, together ? -1 : takesTwo ? -3 : -2);
  return {
    rest,
    signature: {
      ...(signed === agency ? {} : { agency: signed }),
      date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    },
  };
}
