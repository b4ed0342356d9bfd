import type { Edition } from './edition.js';

/** A list of paragraphs and headings in a report file. */
export interface ProseList {
  /** JSON Pointer of the list. */
  readonly pointer: string;
  /** Key of the section that it stands in, or `preface`. */
  readonly section: string;
  /** What people call it: 一、总体情况, 表二·表前文字. */
  readonly name: string;
}

/** Keys of the texts of a section between its heading and its table, and below the table. */
export const besideTable = { before: '表前文字', after: '表后文字' } as const;

/** Every list of paragraphs and headings that a report may have, in the report's order. */
export const proseLists = ({ sections }: Pick<Edition, 'sections'>): ProseList[] => [
  { pointer: '/preface', section: 'preface', name: '前言' },
  ...sections.flatMap(({ key, heading, table }): ProseList[] =>
    table
      ? Object.entries(besideTable).map(([side, name]) => ({
          pointer: `/${key}/${side}`,
          section: key,
          name: `${table.name}·${name}`,
        }))
      : [{ pointer: `/${key}`, section: key, name: heading }],
  ),
];
