import { expect } from 'chai';
import { ReportSaver } from '../../../src/web/save.js';

const bytes = new TextEncoder().encode('{}');

/** A browser with a dialog for saving, in which a person chooses a name or thinks better of it. */
const windowWith = (chooseName: () => string, written: [name: string, data: Uint8Array][]) => ({
  showSaveFilePicker: () => {
    const name = chooseName();
    return Promise.resolve({
      name,
      createWritable: () =>
        Promise.resolve({
          write: (data: Uint8Array) => Promise.resolve(written.push([name, data])),
          close: () => Promise.resolve(),
        }),
    });
  },
});

describe('saving a report', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('asks for a file once, and says under which name it is kept', async () => {
    const names = ['我的.json', 'never.json'];
    const written: [string, Uint8Array][] = [];
    Object.assign(globalThis, { window: windowWith(() => names.shift() ?? '', written) });
    const saver = new ReportSaver();
    const saved = { type: 'saved', name: '我的.json' };
    expect(await saver.save('a.json', bytes)).to.deep.equal(saved);
    expect(await saver.save('a.json', bytes)).to.deep.equal(saved);
    expect(written).to.deep.equal([
      ['我的.json', bytes],
      ['我的.json', bytes],
    ]);
  });

  it('saves nothing if no file is chosen', async () => {
    const written: [string, Uint8Array][] = [];
    const cancel = () => {
      throw new DOMException('', 'AbortError');
    };
    Object.assign(globalThis, { window: windowWith(cancel, written) });
    expect(await new ReportSaver().save('a.json', bytes)).to.equal(undefined);
    expect(written).to.deep.equal([]);
  });
});
