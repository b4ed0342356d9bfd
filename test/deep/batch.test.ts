import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { expectResumedAfterKill, expectSameAsSingleBuilds } from '../support/batch-checks.js';
import { useBatchFolder, whole } from '../support/batch-folder.js';
import { root } from '../support/sample-reports.js';

describe('a large batch', () => {
  const batch = useBatchFolder();

  it('of 300 mixed reports gives the bytes and the problems of single builds', () =>
    expectSameAsSingleBuilds(batch, 300));

  for (const after of [1, 5, 11])
    it(`killed after ${after} files leaves whole files, and resumed ends like any other`, () =>
      expectResumedAfterKill(batch, 24, after));

  it('takes no more memory for more documents', () => {
    const library = new URL('dist/src/index.js', root).href;
    const script = `import { buildReport } from ${JSON.stringify(library)};
const texts = ${JSON.stringify(whole)};
const build = async (n) => { 
  for (let i = 0; i < n; i++) await buildReport(texts[i % 3]);
  for (let i = 0; i < 3; i++) {
    await new Promise((done) => setTimeout(done, 30));
    global.gc();
  }
  return process.memoryUsage();
};
const early = await build(30), late = await build(120);
console.log(JSON.stringify([early.heapUsed + early.external, late.heapUsed + late.external]));`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script]);
    return new Promise<void>((done, fail) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('close', () => {
        try {
          const [early, late] = JSON.parse(said) as [number, number];
          expect(late / early).to.be.below(1.15);
          done();
        } catch (cause) {
          fail(cause as Error);
        }
      });
    });
  });
});
