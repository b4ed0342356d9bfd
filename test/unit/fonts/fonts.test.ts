import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { faces, sameFontGroups } from '../../../src/core/fonts/faces.js';
import { FontError } from '../../../src/core/fonts/font-error.js';
import { Fonts, fontRoles } from '../../../src/core/fonts/fonts.js';
import { collectionOf } from '../../support/font-collection.js';
import { root } from '../../support/golden.js';
import { fonts, prepare, smallReport } from '../../support/render-samples.js';

const manifest = JSON.parse(readFileSync(`${root}fonts/fonts.json`, 'utf8')) as {
  faces: Record<string, { file: string; sha256: string; bytes: number; characters: number }>;
};

describe('the shipped fonts', () => {
  for (const [role, { file, sha256, bytes, characters }] of Object.entries(manifest.faces)) {
    it(`${file} is the one that fonts.json describes`, () => {
      const content = readFileSync(`${root}fonts/${file}`);
      expect(content.length).to.equal(bytes);
      expect(createHash('sha256').update(content).digest('hex')).to.equal(sha256);
      expect(fonts.inspect(role)).to.deep.equal({
        path: `${root}fonts/${file}`,
        sha256,
        shipped: true,
        intact: true,
        characters,
      });
    });
    it(`${file} has its ascent at 0.88, so that every line pitch is the same`, () => {
      expect(fonts.ascent(role)).to.be.closeTo(0.88, 0.0005);
    });
  }

  it('stand for every role that a face of the layout names', () => {
    for (const { fonts: chain, latinFonts } of Object.values(faces))
      expect(fontRoles).to.include.members([...chain, ...latinFonts]);
  });

  it('draw quotes, dashes and other Chinese marks one em wide in every Chinese face', () => {
    for (const face of Object.keys(faces))
      for (const char of '“”‘’—…，。、；：？！（）《》〔〕')
        expect(fonts.advance(fonts.choose(face, char) as string, char), `${face} ${char}`).to.equal(
          1,
        );
  });

  it('draw letters and digits of prose by the Latin font', () => {
    for (const char of 'Az09@%.,-') expect(fonts.choose('fangsong', char), char).to.equal('roman');
  });

  it('have every character of the form and of ordinary prose in every face of text', () => {
    const words = ['2019', '2021', 'common-rules']
      .map((name) => readFileSync(`${root}schemas/editions/${name}.json`, 'utf8'))
      .join('');
    for (const face of Object.keys(faces))
      for (const char of new Set(words.replace(/\s/g, '')))
        expect(fonts.choose(face, char), `${face} ${char}`).to.be.a('string');
  });

  it('give rows of numbered signs from one font each', () => {
    for (const row of sameFontGroups)
      for (const face of ['fangsong', 'kai', 'hei', 'song'])
        expect(new Set([...row].map((c) => fonts.choose(face, c))).size, `${face} ${row}`).to.equal(
          1,
        );
  });

  it('have none for a character that nobody wrote', () => {
    expect(fonts.choose('fangsong', '\u{10FFFD}')).to.equal(undefined);
    expect(fonts.advance('song', '\u{10FFFD}')).to.equal(undefined);
  });
});

describe('an agency’s own font files', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const shipped = (role: string): string => `${root}fonts/${manifest.faces[role]?.file}`;
  const lookUp = (file: string) => () => new Fonts({ fangsong: file }).choose('fangsong', '政');

  it('are used in their role, and only there', () => {
    const own = new Fonts({ fangsong: shipped('hei') });
    expect(own.path('fangsong')).to.equal(shipped('hei'));
    expect(own.path('kai')).to.equal(shipped('kai'));
    expect(own.inspect('fangsong')).to.include({
      path: shipped('hei'),
      shipped: false,
      intact: true,
      sha256: manifest.faces.hei?.sha256,
    });
    expect(own.advance('fangsong', '喆')).to.equal(fonts.advance('hei', '喆'));
    expect(own.inspect('fangsong').characters).to.equal(manifest.faces.hei?.characters);
  });
  it('are asked first, so that a character they alone have is set in them', () => {
    const own = new Fonts({ roman: shipped('fangsong') });
    expect(own.advance('roman', '政')).to.equal(1);
    expect(fonts.advance('roman', '政')).to.equal(undefined);
  });
  it('may have their tables far from the head of the file', () => {
    const bytes = readFileSync(shipped('roman'));
    const [tables, padding] = [bytes.readUInt16BE(4), 300_000];
    const directoryEnd = 12 + 16 * tables;
    for (let at = 12; at < directoryEnd; at += 16)
      bytes.writeUInt32BE(bytes.readUInt32BE(at + 8) + padding, at + 8);
    const path = join(folder, 'far.ttf');
    writeFileSync(
      path,
      Buffer.concat([
        bytes.subarray(0, directoryEnd),
        Buffer.alloc(padding),
        bytes.subarray(directoryEnd),
      ]),
    );
    const own = new Fonts({ roman: path });
    for (const char of 'Az09')
      expect(own.advance('roman', char)).to.equal(fonts.advance('roman', char));
    expect(own.inspect('roman').characters).to.equal(manifest.faces.roman?.characters);
  });
  it('carry through a whole layout', () => {
    const { layout } = prepare(smallReport(), [], { fonts: { fangsong: shipped('song') } });
    expect(layout.findings).to.deep.equal([]);
  });
  it('that are missing throw a FontError with the path', () => {
    const path = join(folder, 'none.ttf');
    expect(lookUp(path)).to.throw(FontError, path);
    expect(() => new Fonts({ song: path }).inspect('song')).to.throw(FontError, path);
  });
  it('that are not fonts throw a FontError with the path', () => {
    const path = join(folder, 'broken.ttf');
    for (const content of [
      Buffer.alloc(0),
      Buffer.from('not a font at all'),
      readFileSync(shipped('roman')).subarray(0, 200),
    ]) {
      writeFileSync(path, content);
      expect(lookUp(path), content.toString('latin1').slice(0, 10)).to.throw(FontError, path);
    }
  });
  it('that are collections throw a FontError: which of its fonts is meant is not said', () => {
    const path = join(folder, 'collection.ttc');
    writeFileSync(path, collectionOf(readFileSync(shipped('roman'))));
    expect(lookUp(path)).to.throw(FontError, path);
  });
  it('are complete if they call themselves by a PostScript name of ASCII', () => {
    const path = join(folder, 'chinese-name.ttf');
    const font = readFileSync(shipped('roman'));
    const before = Buffer.from('NianbaoRoman-Regular', 'utf16le').swap16();
    const after = Buffer.from('仿宋体', 'utf16le').swap16();
    for (let at = font.indexOf(before); at >= 0; at = font.indexOf(before, at + 1))
      after.copy(font, at);
    writeFileSync(path, font);
    expect(new Fonts({ roman: path }).isComplete('roman')).to.equal(false);
    expect(new Fonts({ roman: shipped('roman') }).isComplete('roman')).to.equal(true);
  });
  it('that are cut short within their names are not complete', () => {
    const path = join(folder, 'short-name.ttf');
    const font = readFileSync(shipped('roman'));
    const entry =
      12 +
      16 *
        Array.from({ length: font.readUInt16BE(4) }, (_, i) => i).findIndex(
          (i) => font.toString('latin1', 12 + 16 * i, 16 + 16 * i) === 'name',
        );
    font.writeUInt32BE(5, entry + 12);
    writeFileSync(path, font);
    expect(new Fonts({ roman: path }).isComplete('roman')).to.equal(false);
  });
  it('for a role that there is not throw a FontError with the roles there are', () => {
    expect(() => new Fonts({ heading: shipped('hei') })).to.throw(
      FontError,
      /heading.*fangsong.*roman/,
    );
  });
  it('that cannot be used make the whole build throw', () => {
    expect(() =>
      prepare(smallReport(), [], { fonts: { title: join(folder, 'none.ttf') } }),
    ).to.throw(FontError);
  });
});
