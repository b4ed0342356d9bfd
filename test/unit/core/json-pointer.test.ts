import { expect } from 'chai';
import fc from 'fast-check';
import {
  childPointer,
  isAtOrBelow,
  isBelow,
  lastStep,
  parentPointer,
  putAt,
  selfAndAncestors,
  siblingPointer,
  stepsOf,
  valueAt,
} from '../../../src/core/json-pointer.js';

const anyPointer = fc.array(fc.string()).map((steps) => steps.reduce(childPointer, ''));

describe('JSON Pointers', () => {
  it('the steps of a pointer are the keys that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (steps) => {
        expect(stepsOf(steps.reduce(childPointer, ''))).to.deep.equal(steps);
      }),
    );
  });

  it('a key with ~ or / is escaped as RFC 6901 says', () =>
    expect(childPointer('/a', 'b/c~d')).to.equal('/a/b~1c~0d'));

  it('the parent and the last step of a pointer make the pointer again', () => {
    fc.assert(
      fc.property(anyPointer, fc.string(), (parent, key) => {
        const pointer = childPointer(parent, key);
        expect([parentPointer(pointer), lastStep(pointer)]).to.deep.equal([parent, key]);
      }),
    );
  });

  it('the whole value has itself as its parent', () => expect(parentPointer('')).to.equal(''));

  it('a sibling has the same parent', () =>
    expect(siblingPointer('/a/b', 'c/d')).to.equal('/a/c~1d'));

  it('the ancestors of a pointer are listed innermost first, without the whole value', () =>
    expect([...selfAndAncestors('/a/b/0')]).to.deep.equal(['/a/b/0', '/a/b', '/a']));

  it('a pointer is at itself and not below itself', () =>
    expect([isAtOrBelow('/a', '/a'), isBelow('/a', '/a')]).to.deep.equal([true, false]));

  it('a key that begins with another key is not below it', () =>
    expect([isAtOrBelow('/ab', '/a'), isBelow('/a/b', '/a')]).to.deep.equal([false, true]));

  it('the value that was put at a pointer is found there', () => {
    const root = {};
    putAt(root, '/a/b~1c', 5);
    expect(root).to.deep.equal({ a: { 'b/c': 5 } });
    expect(valueAt(root, '/a/b~1c')).to.equal(5);
  });

  it('a pointer through a missing key, a number or null has no value', () => {
    const root = { number: 1, nothing: null, list: ['x'] };
    for (const pointer of ['/missing/a', '/number/a', '/nothing/a', '/list/1'])
      expect(valueAt(root, pointer), pointer).to.equal(undefined);
    expect(valueAt(root, '/list/0')).to.equal('x');
  });

  it('what an object inherits is no value of it', () =>
    expect(valueAt({}, '/constructor')).to.equal(undefined));
});
