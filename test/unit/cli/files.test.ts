import { expect } from 'chai';
import { chooseDocuments, takeShard } from '../../../src/cli/files/find-inputs.js';
import { messages } from '../../../src/cli/messages/messages.js';

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

  it('those that may be reports by their content are taken, whatever their names', () => {
    const names = ['a.php', 'b', 'c.txt', 'd.doc', 'd.jsp'];
    const { taken, others } = chooseDocuments(names, ['a.php', 'b', 'd.jsp']);
    expect(taken).to.have.members(['a.php', 'b', 'd.jsp']);
    expect(others).to.deep.equal(['c.txt']);
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
