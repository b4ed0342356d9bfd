import { expect } from 'chai';
import type { Edit } from '../../../src/core/problem/finding.js';
import { readJson } from '../../../src/core/source/json.js';
import type { Source } from '../../../src/core/source/source.js';

const text = '{"名/称": "甲\\u4e59\\n丙", "年": 2025, "年": 2026, "表": [1, {"总计": 3}]}';

/** The source of the text above, without the findings of its repeated key. */
function readSource(): Source {
  const { source } = readJson(new TextEncoder().encode(text), 'report.json');
  if (!source) throw new Error('the text cannot be read');
  return source;
}
const applyEdits = (edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((s, edit) => s.slice(0, edit.start) + edit.text + s.slice(edit.end), text);

describe('the syntax tree of a JSON file', () => {
  const { locate, editString, replaceValue } = readSource();
  const columnOf = (words: string): number => text.indexOf(words) + 1;

  it('a value in an array in an object is located by its index and key', () =>
    expect(locate('/表/1/总计').column).to.equal(columnOf('3}')));

  it('a key with a slash is located by its escaped name', () =>
    expect(locate('/名~1称', true).column).to.equal(columnOf('"名')));

  it('an element of an array has no key and is located itself', () =>
    expect(locate('/表/0', true).column).to.equal(columnOf('1, {')));

  it('a key given twice is located where it stands last', () =>
    expect(locate('/年').column).to.equal(columnOf('2026')));

  it('an escape counts as one character in an edit of a string', () => {
    const edits = editString('/名~1称', [{ start: 1, end: 3, text: '"' }]);
    expect(applyEdits(edits)).to.equal(text.replace('\\u4e59\\n', '\\"'));
  });

  it('a number replaces a whole value', () =>
    expect(applyEdits(replaceValue('/表/1', 7))).to.equal(text.replace('{"总计": 3}', '7')));

  it('an object replaces a value with the indentation and the line breaks of the text', () => {
    const windows = '{\r\n    "表": 1\r\n}';
    const { source } = readJson(new TextEncoder().encode(windows), 'report.json');
    expect(source?.replaceValue('/表', { 总计: 3 }).map((edit) => edit.text)).to.deep.equal([
      '{\r\n      "总计": 3\r\n    }',
    ]);
  });

  it('a value that is missing has no edits', () =>
    expect([
      editString('/缺', [{ start: 0, end: 0, text: '' }]),
      replaceValue('/表/2', 1),
    ]).to.deep.equal([[], []]));
});
