import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/build.js';
import { escapeStep } from '../../../src/core/json-pointer.js';
import { limits } from '../../../src/core/limits.js';
import type { TextPosition } from '../../../src/core/problem/position.js';
import { readJson, readValue } from '../../../src/core/source/json.js';
import type { Reading, Source } from '../../../src/core/source/source.js';
import { positionIn } from '../../support/sample-reports.js';

const read = (input: string | Uint8Array): Reading =>
  readJson(typeof input === 'string' ? new TextEncoder().encode(input) : input, 'report.json');

/** Reads a text that must have no problem. */
function readGood(input: string | Uint8Array): Source {
  const { findings, source } = read(input);
  expect(findings).to.deep.equal([]);
  return source as Source;
}

const toPlain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Writes a value as JSON with blanks from `space`; returns where each value and key begins. */
function write(
  value: unknown,
  space: () => string,
): { text: string; offsets: Map<string, number>; keys: Map<string, number> } {
  const offsets = new Map<string, number>();
  const keys = new Map<string, number>();
  let text = space();
  const put = (part: string): void => {
    text += part + space();
  };
  const list = <T>(
    open: string,
    close: string,
    items: readonly T[],
    item: (item: T, i: number) => void,
  ): void => {
    put(open);
    items.forEach((one, i) => {
      if (i) put(',');
      item(one, i);
    });
    put(close);
  };
  const walk = (part: unknown, pointer: string): void => {
    offsets.set(pointer, text.length);
    if (Array.isArray(part)) list('[', ']', part, (element, i) => walk(element, `${pointer}/${i}`));
    else if (typeof part === 'object' && part !== null)
      list('{', '}', Object.entries(part), ([key, child]) => {
        const at = `${pointer}/${escapeStep(key)}`;
        keys.set(at, text.length);
        put(JSON.stringify(key));
        put(':');
        walk(child, at);
      });
    else put(JSON.stringify(part));
  };
  walk(value, '');
  return { text, offsets, keys };
}

describe('reading a report file', () => {
  const anyKey = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('a/b', 'm~n', '~1', '/', '', '机关', '𰻝', '__proto__', 'constructor'),
  );
  const anyObject = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      tie('object'),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
    object: fc.dictionary(anyKey, tie('value'), { maxKeys: 4 }),
  })).object;
  const anySpaces = fc.array(fc.constantFrom('', '', ' ', '  ', '\t', '\n', '\r\n', '\n\n  '), {
    minLength: 1,
    maxLength: 20,
  });
  const makeSpacing = (spaces: readonly string[]) => {
    let i = 0;
    return () => spaces[i++ % spaces.length] as string;
  };

  it('the value that was written is read again, whatever blanks the file has', () => {
    fc.assert(
      fc.property(anyObject, anySpaces, (value, spaces) => {
        expect(toPlain(readGood(write(value, makeSpacing(spaces)).text).value)).to.deep.equal(
          toPlain(value),
        );
      }),
    );
  });

  it('every value is located at its first character and every key at its quote', () => {
    fc.assert(
      fc.property(anyObject, anySpaces, (value, spaces) => {
        const { text, offsets, keys } = write(value, makeSpacing(spaces));
        const { locate } = readGood(text);
        for (const [pointer, offset] of offsets)
          expect(locate(pointer), pointer).to.deep.equal(positionIn(text, offset));
        for (const [pointer, offset] of keys)
          expect(locate(pointer, true), pointer).to.deep.equal(positionIn(text, offset));
      }),
    );
  });

  it('columns are counted in UTF-16 units', () =>
    expect(readGood('{"𰻝":"😀","年":1}').locate('/年')).to.deep.equal({ line: 1, column: 16 }));

  it('a byte order mark is allowed and takes no column', () =>
    expect(readGood('\ufeff{"year":2025}').locate('/year')).to.deep.equal({ line: 1, column: 9 }));

  it('CRLF counts as one line end', () =>
    expect(readGood('{\r\n  "year":\r\n  2025\r\n}').locate('/year')).to.deep.equal({
      line: 3,
      column: 3,
    }));

  it('a line separator inside a string starts no line', () =>
    expect(readGood('{"a":"\u2028\u2029\u0085","b":1}').locate('/b')).to.deep.equal({
      line: 1,
      column: 16,
    }));

  it('a missing value is located at the object or array that lacks it', () => {
    const { locate } = readGood('{\n  "a": {\n    "b": [1]\n  }\n}');
    expect(locate('/c')).to.deep.equal({ line: 1, column: 1 });
    expect(locate('/c/d/e', true)).to.deep.equal({ line: 1, column: 1 });
    expect(locate('/a/c')).to.deep.equal({ line: 2, column: 8 });
    expect(locate('/a/b/1')).to.deep.equal({ line: 3, column: 10 });
    expect(locate('/a/b/0/c')).to.deep.equal({ line: 3, column: 11 });
  });

  it('__proto__, constructor and toString are keys like any other', () => {
    const { value } = readGood(
      '{"__proto__": {"year": 2025}, "constructor": 1, "toString": 2}',
    ) as {
      value: Record<string, unknown>;
    };
    expect(Object.keys(value)).to.deep.equal(['__proto__', 'constructor', 'toString']);
    expect(value.year).to.equal(undefined);
    expect(({} as Record<string, unknown>).year).to.equal(undefined);
    expect(
      checkReport(read('{"__proto__": {"year": 2025}}')).problems.map((p) => [p.code, p.pointer]),
    ).to.deep.include(['unknown-key', '/__proto__']);
  });
});

describe('a file that is not a report file', () => {
  /** Code, line, column and data of the findings of a text that must not be read. */
  const listFindings = (input: string | Uint8Array): unknown[] => {
    const { findings, source } = read(input);
    expect(source).to.equal(undefined);
    return findings.flatMap(({ code, at, data }) => {
      const { line, column } = at as TextPosition;
      return [code, line, column, ...Object.values(data)];
    });
  };

  const faults: readonly [string, string | Uint8Array, unknown[]][] = [
    [
      'a file in GBK',
      Uint8Array.of(0x7b, 0x22, 0xc4, 0xea, 0x22, 0x3a, 0x31, 0x7d),
      ['encoding', 1, 1, ''],
    ],
    [
      'a file in UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00),
      ['encoding', 1, 1, 'UTF-16'],
    ],
    ['NaN', '{"a": NaN}', ['syntax', 1, 7, 'word', 'NaN', '', 1]],
    ['a key without value', '{"a": , "b": 1}', ['syntax', 1, 5, 'missing-value', '"a"', '', 1]],
    ['text after the end', '{"a": 1}\n再见', ['syntax', 2, 1, 'other', '再见', '', 1]],
    ['an empty file', '', ['syntax', 1, 1, 'other', '', '', 1]],
    ['a file that ends inside a string', '{"a": "年', ['syntax', 1, 9, 'other', '', '', 1]],
    ['a file that ends after a comma', '{\n  "a": 1,', ['syntax', 2, 9, 'other', '', '', 1]],
    ['a file that ends after a key', '{\n  "a"', ['syntax', 2, 3, 'other', '', '', 1]],
    ['a file that ends after its first bracket', '{', ['syntax', 1, 1, 'other', '', '', 1]],
    ['a list instead of an object', ' [1]', ['not-object', 1, 2, '[1]']],
    ['a string instead of an object', '"报告"', ['not-object', 1, 1, '"报告"']],
    ['null instead of an object', 'null', ['not-object', 1, 1, 'null']],
  ];
  for (const [what, input, expected] of faults)
    it(`${what} is reported as ${expected[0]} at its place`, () =>
      expect(listFindings(input)).to.deep.equal(expected));

  it('brackets that nest too deeply are reported where they do, at any depth', () => {
    expect(listFindings('['.repeat(100_000))).to.deep.equal(['nesting', 1, 101, 100]);
    expect(listFindings(`${'{"a":\n'.repeat(20_000)}1${'}'.repeat(20_000)}`)).to.deep.equal([
      'nesting',
      101,
      1,
      100,
    ]);
    expect(
      readGood(`{"a": ${'['.repeat(99)}${']'.repeat(99)}, "b": "${'['.repeat(200)}"}`).locate(
        '/a/0/0',
      ),
    ).to.deep.equal({ line: 1, column: 9 });
  });

  it('a file with too many values is refused where they are too many', () => {
    const list = (values: number): string => `{"a": [${'1,'.repeat(values - 1)}1]}`;
    expect(read(list(limits.reportValues)).findings).to.deep.equal([]);
    expect(listFindings(list(limits.reportValues + 1))).to.deep.equal([
      ...['too-many-values', 1, 7 + 2 * limits.reportValues, limits.reportValues],
    ]);
  });

  it('a text or a key that is too long is refused where it begins', () => {
    const long = 'x'.repeat(limits.textCharacters);
    const most = limits.textCharacters;
    expect(listFindings(`{\n"${long}": 1}`)).to.deep.equal(['too-long-text', 2, 1, most]);
    expect(listFindings(`{\n"${long}`)[0]).to.equal('syntax');
    expect(read(`{"a": "${long.slice(1)}"}`).findings).to.deep.equal([]);
  });
});

describe('a key given twice', () => {
  it('a key given twice is reported with both places, and the later value counts', () => {
    const { findings, source } = read('{\n  "agency": "甲",\n  "agency": "乙"\n}');
    expect(findings).to.deep.equal([
      {
        code: 'duplicate-key',
        severity: 'error',
        pointer: '/agency',
        at: { line: 3, column: 3 },
        data: { key: 'agency', line: 2, column: 3 },
      },
    ]);
    expect(source?.locate('/agency')).to.deep.equal({ line: 3, column: 13 });
    expect(source?.value).to.deep.include({ agency: '乙' });
  });

  it('a key given three times inside an array is reported twice', () => {
    const { findings } = read('{"a": [{"b/c": 1, "b/c": 2, "b/c": 3}]}');
    expect(
      findings.map((f) => {
        const { column } = f.at as TextPosition;
        return [f.pointer, column, f.code === 'duplicate-key' ? f.data.column : undefined];
      }),
    ).to.deep.equal([
      ['/a/0/b~1c', 19, 9],
      ['/a/0/b~1c', 29, 19],
    ]);
  });

  it('a key given twice is found whatever the strings hold', () => {
    const codes = (text: string) => read(text).findings.map((f) => f.code);
    for (const string of [':', '\\":\\"', '{\\"a\\": 1}', '\\\\', '\\\\\\":', '：']) {
      expect(codes(`{"${string}": 1, "a": "${string}"}`), string).to.deep.equal([]);
      expect(codes(`{"a": 0, "b": "${string}", "a": 1}`), string).to.deep.equal(['duplicate-key']);
    }
    expect(codes('{"a": [{"b": 1, "\\u0062": 2}]}')).to.deep.equal(['duplicate-key']);
    expect(codes('{"__proto__": 1, "__proto__": 2}')).to.deep.equal(['duplicate-key']);
  });

  it('the same key in two objects is no problem', () =>
    expect(read('{"a": {"b": 1}, "c": {"b": 1}}').findings).to.deep.equal([]));
});

describe('a value that is read without a file', () => {
  const value = { agency: '甲局', tables: [1, { total: 3 }] };
  const { findings, source, bytes } = readValue(value, 'report.json');
  const written = `${JSON.stringify(value, null, 2)}\n`;

  it('the value stays as it is and has no finding', () => {
    expect(source?.value).to.equal(value);
    expect(findings).to.deep.equal([]);
  });

  it('the bytes of the value are its JSON indented by two blanks', () =>
    expect(new TextDecoder().decode(bytes)).to.equal(written));

  it('the positions in the value are those in the indented JSON', () => {
    for (const [pointer, words] of Object.entries({ '/agency': '"甲局"', '/tables/1/total': '3' }))
      expect(source?.locate(pointer), pointer).to.deep.equal(
        positionIn(written, written.indexOf(words)),
      );
    expect(source?.locate('/tables', true)).to.deep.equal({ line: 3, column: 3 });
  });
});
