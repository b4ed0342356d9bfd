/** Command lines that fail, or that complain, each in its own way, and the files that they need. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { documentOf } from './built-samples.js';
import { collectionOf } from './font-collection.js';
import { root, sample } from './sample-reports.js';
import { workbookOf } from './workbooks.js';

const LONG = '长'.repeat(90);
const YEAR = '--year 2025 --agency 某县人民政府';

const county = sample('county-2025.json');

/** A PDF that asks for a password: the key of its users is that of no password. */
const encrypted = (pdf: Uint8Array): Buffer => {
  const key = `<${'00'.repeat(32)}>`;
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(/\/Root/, `${encryption}\n/Root`), 'latin1');
};

const inputs = `
check missing.json
check open.json list.json deep.json gbk.json file
check large.json
check huge.json
check loop.json
check loop/a.json
check file/below.json
check ${LONG}.json
check empty
check good.json - -
check bad-year.json bad-edition.json typed.json
check half.xlsx other.xlsx other.zip folder.pdf
check whole.docx
check good.json --edition-file missing.json
check good.json --edition-file open.json
check good.json --edition-file list.json
build good.json --edition-file list.json
check good.json --previous missing.json
check good.json --previous old.json
check good.json --previous list.json
check good.json --previous empty
check good.json --previous half.pdf
check good --previous good
check - --previous good
check good.json --parts missing.json
check good.json --parts good
check good --parts good
check good.json --parts empty
check good.json --fix -
check --fix -
check --fix half.xlsx
check list.json --fix
check read-only.json --fix
build missing.json -o out
build - good.json -o out
`;

const options = `
biuld good.json
生成 good.json
check
check --stric good.json
check --report xml good.json
check --report
check --jobs 0 good.json
check --jobs x good.json
check --shard 3/2 good.json
check --shard 0 good.json
check --summary out.txt good.json
check --summary missing/out.json good.json
check --summary empty/ good.json
check --summary folder.pdf/out.json good.json
check --summary file/out.json good.json
check --report json --nothing good.json
init --year
init --year 25 --agency A
init --year 1999 --agency A
init a.json --year 2007 --agency A
init a.json ${YEAR} b.json
init a.json --year 2025
init a.json
init a.json --year 2025 --agency ''
init good.json ${YEAR}
init a.docx ${YEAR}
init missing/folder/a.json ${YEAR}
init file/a.json ${YEAR}
init empty ${YEAR}
init ${LONG}.json ${YEAR}
init --format pdf ${YEAR}
init a.json --previous missing.json
init a.json --previous half.pdf
init a.json --previous list.json
init a.json --previous old.json --year 2025
init a.json --previous other.html
doctor good.json
doctor --font title
doctor --font nothing=@/a.ttf
doctor --font title=@/missing.ttf
doctor --font title=@/empty
doctor --font title=@/loop
doctor --font title=@/file
doctor --font title=@/good.json
doctor --font title=@/damaged.ttf
doctor --font title=@/collection.ttc
completion
completion tcsh
help biuld
build good.json --font title=@/missing.ttf -o out
build good.json --font title=@/collection.ttc -o out
build good.json --font title=@/damaged.ttf -o out
build good.json --font title=@/outlines.otf --format ofd -o out
build good.json --font nothing=@/a.ttf -o out
build good.json --format docx,odt
build good.json --word-faces none
build good.json --html page --format pdf
build good.json --ofd-archive --format pdf
build good -o out.pdf
build good.json -o out.pdf --format docx
build good.json -o - --format docx,pdf
build good.json -o - --report json
build good.json -o good.json --format docx
build good.json --resume
build good.json -o resumed --resume
build good.json -o taken
build good.json -o left --resume
build good.json -o left
build good.json -o file
build good.json -o file/below
build good.json -o loop
build good.json -o ${LONG}
build good.json -o out/${LONG}${LONG}.pdf
build good.json good/a.json good/../good.json -o out
SOURCE_DATE_EPOCH=yesterday build good.json -o out
NIANBAO_FONTS=title build good.json -o out
NIANBAO_FONTS=title=@/missing.ttf build good.json -o out
SOURCE_DATE_EPOCH=99999999999999999999 build good.json -o out
`;

const documents = `
read missing.pdf
read empty
read file
read good.json
read open.json
read open.json -o a.xlsx
read list.json -o a.xlsx
page -o good.json
page -o empty
page -o file/a.html
read whole.pdf -o good.json
read whole.pdf -o empty
read whole.pdf -o file/a.json
read whole.pdf -o whole.pdf --force
read whole.pdf -o a.docx
read half.docx
read half.pdf
read half.ofd
read half.html
read head.docx
read head.pdf
read head.ofd
read head.html
read half.xlsx
read locked.pdf
read other.docx
read other.ofd
read other.xlsx
read other.html
read other.zip
read huge.json
verify missing.pdf
verify half.docx half.pdf half.ofd half.html locked.pdf other.docx other.html other.zip empty file
verify whole.pdf --against old.json
verify whole.pdf --against missing.json
verify whole.pdf --against list.json
verify whole.pdf --against half.pdf
verify whole.docx --against typed.json
verify
`;

const sums = `
sum good
sum nowhere --agency A
sum empty --agency A
sum good --agency A -o a.json --into good.json
sum good --agency A --edition 1999
sum good --agency A --year 25
sum good --agency A --year 2019
sum good --agency A --edition 2019
sum good --agency A -o good.json
sum good --agency A -o good/a.json
sum good --agency A -o good/a.json --force
sum good/a.json --agency A -o good/a.json --force
sum good --agency A -o file/a.json
sum good --agency A --roster missing.txt
sum good --agency A --roster gbk.json
sum good --agency A --roster empty
sum good --agency A --roster huge.json
sum good --agency A --overview a.txt
sum good --agency A --overview file/a.html
sum good --agency A --overview empty
sum good --agency A --trace file/a.csv
sum good --agency A --trace empty
sum good --agency A --previous nowhere
sum good --agency A --previous file
sum good --agency A --previous empty
sum good --into missing.json
sum good --into whole.pdf
sum good --into list.json
sum good --into old.json
sum good --into good.json --agency A
sum good old.json --agency A
sum good half.pdf list.json locked.pdf other.zip --agency A
sum unread --agency A
sum half.xlsx --agency A
summary
summary summary.json
summary missing.json -o all.json
summary empty -o all.json
summary list.json -o all.json
summary open.json -o all.json
summary summary.json other-summary.json -o all.json
summary row.json row.json -o all.json
summary summary.json -o all.txt
summary summary.json -o file/all.json
summary summary.json -o empty
summary ${LONG}.json -o all.json
`;

/**
 * Variables, if there are any, and arguments, as they would be typed after `nianbao`; `@` stands
 * for the folder, as fonts are looked up from the process's own.
 */
export const failingLines: readonly string[] = `${inputs}${options}${documents}${sums}`
  .split('\n')
  .filter(Boolean);

/** Fills a folder with what the command lines read. */
export async function fillFolder(folder: string): Promise<void> {
  const at = (path: string): string => join(folder, path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const report = JSON.stringify(county, null, 2);
  write('good.json', report);
  write('good/a.json', report);
  write('good/b.json', report);
  write('old.json', JSON.stringify({ ...county, year: 2020 }));
  write('bad-year.json', JSON.stringify({ ...county, year: 2007 }));
  write('bad-edition.json', JSON.stringify({ ...county, edition: '1999' }));
  write('typed.json', JSON.stringify({ ...county, agency: 5, overview: [''], extra: 1 }));
  write('read-only.json', JSON.stringify({ ...county, year: '2025' }));
  chmodSync(at('read-only.json'), 0o444);
  write('open.json', '{ "year": 2025, ');
  write('list.json', '[]');
  write('deep.json', '['.repeat(200));
  write('gbk.json', Buffer.from([0x7b, 0x22, 0xc4, 0xea, 0xff]));
  write('large.json', '');
  truncateSync(at('large.json'), 17 << 20);
  write('huge.json', '');
  truncateSync(at('huge.json'), (128 << 20) + 1);
  write('file', '');
  mkdirSync(at('empty'));
  mkdirSync(at('folder.pdf'));
  mkdirSync(at('taken/good.docx'), { recursive: true });
  // What a killed run left has this name; it is a folder here.
  const left = createHash('sha256').update('good.docx').digest('hex').slice(0, 16);
  mkdirSync(at(`left/.nianbao-${left}.999999999.tmp`), { recursive: true });
  mkdirSync(at('resumed/.nianbao-manifest.jsonl'), { recursive: true });
  symlinkSync('loop.json', at('loop.json'));
  symlinkSync('loop', at('loop'));
  for (const format of ['docx', 'pdf', 'ofd', 'html'] as const) {
    const document = await documentOf('county-2025', format);
    write(`whole.${format}`, document);
    write(`half.${format}`, document.subarray(0, document.length / 2));
    write(`head.${format}`, document.subarray(0, 20));
  }
  write('locked.pdf', encrypted(readFileSync(at('whole.pdf'))));
  write('other.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }));
  write('other.ofd', zipSync({ 'OFD.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }));
  write('other.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }));
  write('other.html', '<p>nothing</p>');
  write('other.zip', zipSync({ a: strToU8('a') }));
  const workbook = await workbookOf(county);
  write('half.xlsx', workbook.subarray(0, workbook.length / 2));
  write('unread/good.xls', 'a');
  write('unread/note.txt', 'a');
  const font = readFileSync(new URL('fonts/NianbaoRoman-Regular.ttf', root));
  write('collection.ttc', collectionOf(font));
  write('damaged.ttf', font.subarray(0, 400));
  write('outlines.otf', readFileSync(new URL('test/fixtures/cff-outlines.otf', root)));
  write('summary.json', JSON.stringify({ version: 'A', files: [] }));
  write('other-summary.json', JSON.stringify({ version: 'B', files: [] }));
  const row = { file: 'a.json', ok: true, outputs: [], problems: [] };
  write('row.json', JSON.stringify({ version: 'A', files: [row] }));
}
