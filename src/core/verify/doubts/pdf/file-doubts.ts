import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { Doubt, DoubtWeight } from '../doubt.js';
import { fieldType } from './annotations.js';
import { attachmentDoubts } from './attachments.js';
import type { ObjectComparison } from './object-comparison.js';
import type { PdfObjects } from './pdf-objects.js';
import { reachable } from './reachable.js';
import type { PdfDictionary } from './value.js';

/** Entries of the catalogue that change nothing on a page, and what they are about. */
const harmlessEntries: ReadonlyMap<string, DoubtKind> = new Map(
  (
    [
      ['bookmarks', ['Outlines', 'PageLabels', 'Dests']],
      ['view', ['PageMode', 'PageLayout', 'ViewerPreferences', 'OpenAction']],
      ['metadata', ['Metadata', 'Lang', 'OutputIntents', 'Version', 'Extensions', 'PieceInfo']],
      // What is attached is compared on its own, too: here it is about dates and names.
      ['metadata', ['DSS', 'AF', 'Names']],
      ['tags', ['StructTreeRoot', 'MarkInfo']],
    ] as const
  ).flatMap(([kind, keys]) => keys.map((key): [string, DoubtKind] => [key, kind])),
);

/** Entries that are compared on their own. */
const comparedEntries = new Set(['Type', 'Pages', 'AcroForm']);

/** Those that change what is seen, and what they are about. */
const knownEntries: Readonly<Record<string, DoubtKind>> = {
  OCProperties: 'layer',
  AA: 'action',
};

/** What a file may do by itself or at a click, but for going to a place in it. */
const actions = new Set(
  [
    ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'GoToR', 'GoToE', 'URI'],
    ...['Hide', 'SetOCGState', 'Rendition', 'RichMediaExecute', 'Movie', 'Sound', 'GoTo3DView'],
  ].map((name) => `/${name}`),
);

/** The doubts about a file as a whole. */
export function fileDoubts(comparison: ObjectComparison): Doubt[] {
  const { found, built } = comparison;
  return [
    ...formDoubts(found),
    ...revisionDoubts(found),
    ...entryDoubts(comparison),
    ...attachmentDoubts(found, built),
    ...dictionaryDoubts(found),
  ];
}

const doubt = (kind: DoubtKind, detail: string, weight: DoubtWeight = 'unvouched'): Doubt => ({
  kind,
  weight,
  detail,
});

/** The fields of a form; those of electronic signatures are usual. */
function formDoubts(file: PdfObjects): Doubt[] {
  const form = file.entries(file.catalog.get('AcroForm'));
  const isForm = form.has('XFA') || file.items(form.get('Fields')).length > 0;
  if (!isForm) return [];
  const isUsual = isSigned(file);
  return [doubt('form-field', isUsual ? '/Sig' : '/AcroForm', isUsual ? 'usual' : 'unvouched')];
}

/** Whether a file has a form only for electronic signatures. */
function isSigned(file: PdfObjects): boolean {
  const form = file.entries(file.catalog.get('AcroForm'));
  const fields = file.items(form.get('Fields')).map((field) => file.entries(field));
  const isSignature = (field: PdfDictionary): boolean => fieldType(file, field) === '/Sig';
  return !form.has('XFA') && fields.length > 0 && fields.every(isSignature);
}

/** An electronic signature is always a revision of the file. */
function revisionDoubts(file: PdfObjects): Doubt[] {
  if (!file.xref.isRevised) return [];
  return [doubt('revision', '/Prev', isSigned(file) ? 'usual' : 'unvouched')];
}

function entryDoubts(comparison: ObjectComparison): Doubt[] {
  const [found, built] = [comparison.found.catalog, comparison.built.catalog];
  const keys = [...new Set([...found.keys(), ...built.keys()])];
  const other = keys
    .filter((key) => !comparedEntries.has(key))
    .filter((key) => !comparison.areEqual(found.get(key), built.get(key)));
  const [info, builtInfo] = [comparison.found, comparison.built].map(({ xref }) =>
    xref.trailer.get('Info'),
  );
  const isInfoEqual = comparison.areEqual(info, builtInfo);
  return [
    ...other.map((key) => {
      const harmless = harmlessEntries.get(key);
      return harmless
        ? doubt(harmless, `/${key}`, 'harmless')
        : doubt(knownEntries[key] ?? 'other-part', `/${key}`);
    }),
    ...(isInfoEqual ? [] : [doubt('metadata', '/Info', 'harmless')]),
  ];
}

/** What dictionaries anywhere in the file do or say. */
function dictionaryDoubts(file: PdfObjects): Doubt[] {
  const dictionaries = reachable(file);
  const types = dictionaries.map((dictionary) => file.resolve(dictionary.get('S')));
  const isTag = (dictionary: PdfDictionary): boolean => dictionary.has('S') && dictionary.has('P');
  const words = ['ActualText', 'Alt', 'E'].filter((key) =>
    dictionaries.some((dictionary) => isTag(dictionary) && dictionary.has(key)),
  );
  return [
    ...[...actions].filter((action) => types.includes(action)).map((a) => doubt('action', a)),
    ...words.map((key) => doubt('other-words', `/${key}`)),
  ];
}
