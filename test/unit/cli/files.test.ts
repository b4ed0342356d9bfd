import { expect } from 'chai';
import { writeCsv } from '../../../src/cli/files/csv.js';
import { chooseDocuments, takeShard } from '../../../src/cli/files/find-inputs.js';
import { parseRoster } from '../../../src/cli/files/roster.js';
import { messages } from '../../../src/cli/messages/messages.js';

describe('CSV', () => {
  const csv = (...rows: (string | number | boolean | null)[][]): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

  it('begins with a byte order mark and ends every row with CR LF', () =>
    expect(csv(['a', 1], [true, null])).to.equal('\ufeffa,1\r\ntrue,\r\n'));

  it('quotes commas, quotes and line ends', () =>
    expect(csv(['a,b', 'a"b', 'a\nb'])).to.equal('\ufeff"a,b","a""b","a\nb"\r\n'));

  it('puts an apostrophe before text that a spreadsheet takes for a formula', () =>
    expect(csv(['=1+1', '+1', '-1', '@a', '\ta'])).to.equal("\ufeff'=1+1,'+1,'-1,'@a,'\ta\r\n"));

  it('leaves negative numbers as they are', () => expect(csv([-1])).to.equal('\ufeff-1\r\n'));
});

describe('a shard', () => {
  const take = (shard: string | undefined) =>
    takeShard(['a', 'b', 'c', 'd', 'e'], shard, { messages: messages.zh });

  it('is every n-th report from the i-th on', () => {
    expect(take('1/2')).to.deep.equal(['a', 'c', 'e']);
    expect(take('2/2')).to.deep.equal(['b', 'd']);
    expect(take('6/6')).to.deep.equal([]);
  });

  it('is all reports unless --shard is given', () => expect(take(undefined)).to.have.length(5));

  it('is refused unless i is from 1 to n', () => {
    for (const shard of ['0/2', '3/2', '1', '1/2/3', 'a/b', '1/0', '01/2', ''])
      expect(() => take(shard), shard).to.throw(`--shard 应写成 i/n，i 从 1 到 n：${shard}`);
  });
});

describe('of the documents in a folder', () => {
  const take = (...names: string[]) => chooseDocuments(names).taken;

  it('those that no report is read from are named', () => {
    const { taken, others } = chooseDocuments(['a.txt', 'b.PDF', 'c.htm', 'd.shtml', 'e.xls']);
    // What clerks take for a report is answered with what to do about it.
    expect(taken).to.deep.equal(['b.PDF', 'c.htm', 'd.shtml', 'e.xls']);
    expect(others).to.deep.equal(['a.txt']);
  });

  it('the report file is taken before a workbook, a workbook before a document', () => {
    expect(take('a.pdf', 'a.docx', 'a.xlsx', 'a.json')).to.deep.equal(['a.json']);
    expect(take('a.html', 'a.ofd', 'a.pdf')).to.deep.equal(['a.pdf']);
    expect(take('a.shtml', 'a.html', 'a.ofd')).to.deep.equal(['a.ofd']);
  });

  it('those of the same name are passed over, whatever they are', () =>
    expect(chooseDocuments(['a.doc', 'a.json', 'a.pdf'])).to.deep.equal({
      taken: ['a.json'],
      passedOver: [
        { file: 'a.doc', taken: 'a.json' },
        { file: 'a.pdf', taken: 'a.json' },
      ],
      others: [],
    }));

  it('a JSON Schema for editors is no report, and is not named', () => {
    const { taken, others } = chooseDocuments(['a.json', 'report-2021.schema.json']);
    expect(taken).to.deep.equal(['a.json']);
    expect(others).to.deep.equal([]);
  });

  it('those of one name in two folders are both taken', () =>
    expect(take('x/a.pdf', 'y/a.pdf')).to.deep.equal(['x/a.pdf', 'y/a.pdf']));
});

describe('a roster', () => {
  const parse = (text: string) => parseRoster(new TextEncoder().encode(text));

  it('has an agency on each line, without comments and blank lines', () =>
    expect(parse('# 名单\r\n甲局\r\n\r\n 乙局 \n')).to.deep.equal([
      { name: '甲局', line: 2 },
      { name: '乙局', line: 4 },
    ]));

  it('may begin with a byte order mark', () =>
    expect(parse('\ufeff甲局')).to.deep.equal([{ name: '甲局', line: 1 }]));

  it('must be UTF-8', () => expect(parseRoster(Buffer.from([0xbc, 0xd7]))).to.equal(undefined));
});
