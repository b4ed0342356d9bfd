import { useFileFolder } from '../support/file-folder.js';
import { expectOthersFinish } from '../support/lost-thread.js';

describe('files', () => {
  const folder = useFileFolder();

  it('of which one takes all the memory of its thread: the others finish, and that one is named', () =>
    expectOthersFinish(folder, 'memory'));
});
