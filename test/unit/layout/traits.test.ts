import { expect } from 'chai';
import { traitsOf } from '../../../src/core/layout/traits.js';

/** All that is told without Unicode lies in the basic plane. */
const LAST_CODE_POINT = 0xffff;

describe('the traits of characters', () => {
  it('every character of the basic plane has the scripts that Unicode gives it', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= LAST_CODE_POINT; code++) {
      const char = String.fromCodePoint(code);
      const { isHan, isLatinOrDigit, isDigit, isWordLike } = traitsOf(char);
      const isRight =
        isHan === /\p{Script=Han}/u.test(char) &&
        isLatinOrDigit === /[\p{Script=Latin}\p{Nd}]/u.test(char) &&
        isDigit === /\p{Nd}/u.test(char) &&
        isWordLike === /[\p{Script=Latin}\p{Nd}\p{M}@#&+_'-]/u.test(char);
      if (!isRight) wrong.push(code.toString(16));
    }
    expect(wrong).to.deep.equal([]);
  });

  it('the empty string before a text has no traits', () =>
    expect(Object.values(traitsOf(''))).to.satisfy((traits: boolean[]) => !traits.some(Boolean)));
});
