import type { Sentences } from './message.js';
import type { CharacterKind } from './message-data.js';
import type { ProseCode, TypedHeadingObstacle } from './prose-message-data.js';

/** Sentences in English about pasted prose and about what last year's text left over. */
export const enProse: Sentences<ProseCode> = {
  'line-break': ({ paragraphs, doubt }) => {
    if (doubt)
      return [
        `the text has line breaks: “${doubt}” may be part of a sentence or a paragraph of its own`,
        'join the lines of a sentence; write one string a paragraph; --fix leaves it',
      ];
    if (paragraphs === 1)
      return ['a sentence has a line break in it', 'join its lines; --fix does'];
    return paragraphs
      ? [
          `the text has line breaks and should be ${paragraphs} paragraphs`,
          'write each paragraph as its own string, and those with a number as headings; ' +
            '--fix does this',
        ]
      : ['the text has a line break, but must be one line', 'delete it; --fix does this'];
  },
  'outer-blanks': ({ before, after }) => {
    const where = [...(before ? ['start'] : []), ...(after ? ['end'] : [])].join(' and ');
    return [
      `spaces, tabs or line breaks at the ${where} are not printed`,
      'paragraphs are indented automatically; --fix deletes them',
    ];
  },
  'typed-heading': ({ found, heading, level, obstacle }) => [
    heading
      ? `the paragraph begins with the number ${found} and should be the heading “${heading}”`
      : `the paragraph begins with the number ${found}, but does not look like a heading`,
    [
      `write a heading as {"heading": "…", "text": "…"} (in the workbook: level ${level});` +
        ' it is numbered automatically',
      obstacle ? `--fix does not change this section: ${obstacleIn(obstacle)}` : '--fix does this',
    ].join('\n'),
  ],
  'repeated-heading': ({ heading }) => [
    `the first paragraph repeats the heading of this section, “${heading}”`,
    'delete the paragraph; --fix does this',
  ],
  'section-heading': ({ found, section }) => [
    `“${found}” is the heading of a section and does not belong in ${section || 'the preface'}`,
    'move the text below it to that section and delete this heading',
  ],
  'note-marks': ({ found, corrected }) => [
    `“${found}” has brackets or a label that are printed by themselves and left out here`,
    `write ${corrected}; --fix does`,
  ],
  'agency-name': ({ found, corrected }) => [
    `the agency “${found}” has blanks, or words that the title has already`,
    `write ${corrected}; --fix does`,
  ],
  'title-year': ({ found, year }) => [
    `the title is of ${found}, the report of ${year}`,
    "correct it if it is last year's; a title that is left out is generated",
  ],
  'typed-signature': ({ found }) => [
    `the last paragraph “${found}” is of the signature and would be printed twice`,
    'delete it: signature prints it',
  ],
  'exchanged-sections': () => [
    'section five has other matters and section six has problems: they seem to be exchanged',
    'exchange problems and otherMatters',
  ],
  'left-over': ({ words, year, place }) => [
    `the sentence is about ${year}, but “${words}” is this year's figure (${place})`,
    "correct the year if this is last year's text; if both years had this figure, waive it",
  ],
  'own-year': ({ found, year }) => [
    `the section mentions ${found} but not ${year}, the report year`,
    "correct it if last year's text was left over",
  ],
  'old-words': ({ found, instead }) => [
    `“${found}” is from the previous edition of the form; this one ` +
      (instead ? `says “${instead}”` : 'has no such item'),
    instead ? `change it to “${instead}” and check the figure` : 'delete or rewrite it',
  ],
};

export const characterKinds: Readonly<Record<CharacterKind, string>> = {
  surrogate: 'half of a surrogate pair',
  tab: 'tab',
  noncharacter: 'noncharacter',
  control: 'control character',
  bullet: 'a bullet of Word',
};

/** How some of them are corrected. */
export const characterHints: { readonly [K in CharacterKind]?: string } = {
  tab: 'delete it or make it a blank; --fix does',
  bullet: 'delete it; --fix does',
};

function obstacleIn(obstacle: TypedHeadingObstacle): string {
  switch (obstacle.kind) {
    case 'number':
      return (
        `${obstacle.found} would be printed as ${obstacle.printed}; ` +
        'numbers are out of order or at the wrong level'
      );
    case 'depth':
      return `${obstacle.found} is below the lowest level of headings`;
    case 'words':
      return `“${obstacle.found}” is only a sentence, too long or unfinished, and not a heading`;
    case 'section':
      return `it contains “${obstacle.found}”`;
  }
}
