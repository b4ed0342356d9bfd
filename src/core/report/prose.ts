import type { Edition } from '../edition/edition.js';
import type { Finding } from '../problem/problem.js';
import type { Block, ReportInput } from './check.js';

/** One string of a report's prose. */
export interface Prose {
  readonly pointer: string;
  /** Key of the section, or `preface`. */
  readonly section: string;
  readonly isHeading: boolean;
  readonly text: string;
}

/** Every heading and paragraph of the preface and the prose sections, in the report's order; sections of a wrong shape are left out. */
export function proseOf(
  edition: Edition,
  input: ReportInput,
  isFaulty: (pointer: string) => boolean = () => false,
): Prose[] {
  const keys = ['preface', ...edition.sections.filter((s) => !s.table).map((s) => s.key)];
  return keys
    .filter((key) => !isFaulty(`/${key}`))
    .flatMap((section) =>
      blocks((input[section] ?? []) as readonly Block[], `/${section}`, section),
    );
}

function blocks(list: readonly Block[], pointer: string, section: string): Prose[] {
  return list.flatMap((block, i) => {
    const at = `${pointer}/${i}`;
    if (typeof block === 'string') return [{ pointer: at, section, isHeading: false, text: block }];
    const { heading, text, content } = block;
    return [
      { pointer: `${at}/heading`, section, isHeading: true, text: heading },
      ...(text === undefined ? [] : [{ pointer: `${at}/text`, section, isHeading: false, text }]),
      ...blocks(content ?? [], `${at}/content`, section),
    ];
  });
}

/** Headings with nothing under them: published reports have them, though the form wants words. */
export const checkHeadings = (prose: readonly Prose[]): Finding[] =>
  prose
    .filter((p) => p.isHeading)
    .map((p) => p.pointer.slice(0, -'/heading'.length))
    .filter(
      (block) =>
        !prose.some((p) => p.pointer.startsWith(`${block}/`) && p.pointer !== `${block}/heading`),
    )
    .map((pointer) => ({ code: 'empty-heading', severity: 'warning', pointer, data: {} }));

/** Text as rules read it: no blanks, half-width digits, no thousands commas. */
export const plainText = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** What an outline has in place of sentences (`nianbao sum`): no document is built while it stands. */
export const unwritten = '【待撰写】';

/** Prose that is still to be written. A draft may be checked; `build` takes it for an error. */
export const checkUnwritten = (prose: readonly Prose[], isDraft: boolean): Finding[] =>
  prose
    .filter((p) => p.text.includes(unwritten))
    .map(({ pointer }) => ({
      code: 'unwritten',
      severity: isDraft ? 'warning' : 'error',
      pointer,
      data: { mark: unwritten },
    }));
