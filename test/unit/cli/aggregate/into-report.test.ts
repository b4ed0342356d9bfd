import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  type IntoReport,
  readIntoReport,
  replaceTables,
} from '../../../../src/cli/aggregate/into-report.js';
import { assertUnchanged } from '../../../../src/cli/files/assert-unchanged.js';
import { makeContext } from '../../../../src/cli/process-context.js';
import { edited, type Json, sample, text } from '../../../support/sample-reports.js';

describe('a report whose figures a sum replaces', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-into-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const context = () =>
    makeContext({ language: 'zh' }, { ...process, cwd: () => folder, openFile: async () => {} });
  const write = (content: string): Promise<IntoReport> => {
    writeFileSync(join(folder, 'county.json'), content);
    return readIntoReport('county.json', context());
  };
  const replace = async (content: string, summed: Json) => {
    const { bytes, replaced } = replaceTables(await write(content), summed, 'zh');
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      replaced: replaced.map(({ place, before, after }) => `${place}：${before} → ${after}`),
    };
  };
  const county = text('samples/county-2025.json');
  const value = sample('county-2025.json');
  const pointer = '/disputes/reconsideration/upheld';

  it('stays as it is, byte by byte, if nothing changes', async () => {
    const { text: same, replaced } = await replace(county, value);
    expect(same).to.equal(county);
    expect(replaced).to.deep.equal([]);
  });

  it('keeps everything but the tables in which something changes', async () => {
    const summed = edited(
      edited(value, pointer, value.disputes.reconsideration.upheld + 2),
      '/disputes/reconsideration/total',
      null,
    );
    const { text: changed, replaced } = await replace(county, summed);
    const start = county.indexOf('"disputes": ') + '"disputes": '.length;
    const rest = county.slice(county.indexOf(',\n  "problems"'));
    expect(changed.startsWith(county.slice(0, start))).to.equal(true);
    expect(changed.endsWith(rest)).to.equal(true);
    expect(JSON.parse(changed)).to.deep.equal(summed);
    const { upheld, total } = value.disputes.reconsideration;
    expect(replaced).to.deep.equal([
      `表四·行政复议·结果维持：${upheld} → ${upheld + 2}`,
      `表四·行政复议·总计：${total} → ${total + 2}`,
    ]);
  });

  it('keeps its byte order mark and its line breaks', async () => {
    const windows = `\ufeff${county.replaceAll('\n', '\r\n')}`;
    const { text: changed } = await replace(windows, edited(value, pointer, 9));
    expect(changed.startsWith('\ufeff{')).to.equal(true);
    expect(changed.replaceAll('\r\n', '')).not.to.include('\n');
    expect(JSON.parse(changed.slice(1)).disputes.reconsideration.upheld).to.equal(9);
  });

  it('names notes and units that are replaced, too', async () => {
    const noted = edited(value, '/disputes/note', '甲局：口径见说明。');
    const was = edited(value, pointer, { value: 1, note: '其中一件已撤回' });
    const { replaced } = await replace(JSON.stringify(was), noted);
    expect(replaced[0]).to.equal(
      `表四·行政复议·结果维持：1（其中一件已撤回） → ${value.disputes.reconsideration.upheld}`,
    );
    expect(replaced.at(-1)).to.match(/^表四.* → 甲局：口径见说明。$/);
  });

  it('is refused if its shape is wrong', async () => {
    const message = await write('{"year": 2025}').catch((cause: Error) => cause.message);
    expect(message).to.match(/^--into 的报告不能用，改正后再汇总：county\.json:1:1 缺少/);
  });

  it('is not written if another program has written to it meanwhile', async () => {
    const into = await write(county);
    const { file, bytes } = into.reading;
    await assertUnchanged(file, bytes, context());
    writeFileSync(join(folder, 'county.json'), `${county} `);
    const message = await assertUnchanged(file, bytes, context()).catch(
      (cause: Error) => cause.message,
    );
    expect(message).to.equal('county.json 读入以后被别的程序改过，没有写；请再运行一次');
    expect(readFileSync(join(folder, 'county.json'), 'utf8')).to.equal(`${county} `);
  });
});
