import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { json, root, text } from '../support/sample-reports.js';

const guide = text('CONTRIBUTING.md');
/** What stands in backquotes outside blocks of code. */
const quoted = [...guide.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(
  (match) => match[1] as string,
);

describe('CONTRIBUTING.md', () => {
  it('names files and folders that exist', () => {
    const isPath = /^(src|test|schemas|scripts|samples|\.ci)\/[^<>]+$/;
    const paths = quoted.filter((word) => isPath.test(word));
    const missing = paths.filter((path) => !existsSync(new URL(path, root)));
    expect(paths.length).to.be.above(15);
    expect(missing).to.deep.equal([]);
  });

  it('names npm scripts that exist', () => {
    const scripts = [...guide.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] as string);
    const known = json('package.json').scripts;
    expect(scripts.filter((script) => !(script in known))).to.deep.equal([]);
  });
});
