import { useFileFolder } from '../support/file-folder.js';
import { expectOthersFinish } from '../support/lost-thread.js';

describe('files', () => {
  const folder = useFileFolder();

  it('whose report takes all memory of its thread are named, and the others finish', () =>
    expectOthersFinish(folder, 'memory'));
});
