import type { Sentences } from './message.js';
import type { ProseCode, TypedHeadingObstacle } from './prose-message-data.js';

/** Sentences in English about pasted prose and about what last year's text left over. */
export const enProse: Sentences<ProseCode> = {
  'line-break': ({ paragraphs }) =>
    paragraphs
      ? [
          `the text has line breaks: it should be ${paragraphs} paragraphs`,
          'write one string a paragraph, and a heading where it begins with a number; --fix does',
        ]
      : ['the text has a line break, where only one line can be', 'delete it; --fix does'],
  'outer-blanks': ({ before, after }) => {
    const where = [...(before ? ['start'] : []), ...(after ? ['end'] : [])].join(' and ');
    return [
      `blanks, tabs or line breaks at the ${where} are left out in print`,
      'paragraphs are indented by themselves; --fix deletes them',
    ];
  },
  'typed-heading': ({ found, heading, level, obstacle }) => [
    heading
      ? `the paragraph begins with the number ${found}: make it the heading “${heading}”`
      : `the paragraph begins with the number ${found}, and its words are no heading`,
    [
      `write a heading as {"heading": "…", "text": "…"} (in the workbook: level ${level});` +
        ' its number is generated',
      obstacle ? `--fix leaves this section: ${obstacleIn(obstacle)}` : '--fix does it',
    ].join('\n'),
  ],
  'repeated-heading': ({ heading }) => [
    `the first paragraph is the heading of this section, “${heading}”, which is printed anyway`,
    'delete the paragraph; --fix does',
  ],
  'section-heading': ({ found, section }) => [
    `“${found}” is the heading of a section and should not be within ${section || 'the preface'}`,
    'move the text after it to that section and delete this heading',
  ],
  'left-over': ({ words, year, place }) => [
    `the sentence is about ${year}, but “${words}” is this year's figure (${place})`,
    "correct the year if last year's text was left over; waive it if both years have this figure",
  ],
  'own-year': ({ found, year }) => [
    `the section names ${found} but never ${year}, the year of the report`,
    "correct it if last year's text was left over",
  ],
  'old-words': ({ found, instead }) => [
    `“${found}” is of the form's last edition; this one ` +
      (instead ? `says “${instead}”` : 'has no such item'),
    instead ? `write “${instead}”, and check the figure` : 'delete it or write something else',
  ],
};

function obstacleIn(obstacle: TypedHeadingObstacle): string {
  switch (obstacle.kind) {
    case 'number':
      return (
        `${obstacle.found} would be printed as ${obstacle.printed}: ` +
        'it is not in order or not of this level'
      );
    case 'depth':
      return `${obstacle.found} is below the lowest level of headings`;
    case 'words':
      return `“${obstacle.found}” is a mere sentence, too long or unfinished: no heading`;
    case 'section':
      return `it holds “${obstacle.found}”`;
  }
}
