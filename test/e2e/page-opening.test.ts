import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect } from 'chai';
import { shippedFile } from '../../src/platform/node.js';

/** What runs in every browser: the first script of the page. */
const opening =
  /<script>([\s\S]*?)<\/script>/.exec(
    readFileSync(shippedFile('dist/nianbao/index.html'), 'utf8'),
  )?.[1] ?? '';

/** A browser as far as the script asks it; `setUp` runs in it beforehand, `after` afterwards. */
function wordsIn(setUp: string, after = ''): string {
  const browser = createContext({});
  const page = `
    var window = globalThis;
    var words = '';
    var element = { appendChild: function (text) { words = text; } };
    var document = {
      getElementById: function (id) { return id === 'opening' ? element : null; },
      createTextNode: function (text) { return text; }
    };`;
  return runInContext(`${page}${setUp};${opening};${after};words`, browser);
}

describe('what the page says while it opens', () => {
  it('is nothing more in a browser that can run it', () => expect(wordsIn('')).to.equal(''));

  for (const missing of [
    'window.Promise',
    'Array.prototype.flatMap',
    'String.prototype.matchAll',
    'String.prototype.replaceAll',
  ])
    it(`names browsers that can where there is no ${missing}`, () =>
      expect(wordsIn(`delete ${missing}`)).to.match(/极速模式.*Chrome.*86 以上/));

  it('is no error of an old browser, which only the words are for', () =>
    expect(wordsIn('delete window.Promise', 'words = String(onerror("x"))')).to.equal('true'));

  it('is why the program could not start', () =>
    expect(wordsIn('', 'onerror("x is not a function")')).to.equal('打不开：x is not a function'));

  it('is that the file was cut off before the program', () => {
    expect(wordsIn('', 'onload()')).to.match(/不完整/);
    expect(wordsIn('', 'window.nianbao = {}; onload()')).to.equal('');
  });

  it('is written for the oldest browsers', () =>
    expect(opening).not.to.match(/=>|`|\b(?:const|let|class)\b|\?\.|\?\?/));
});
