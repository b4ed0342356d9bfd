import { expect } from 'chai';
import { figureActOf } from '../../../../src/web/view/figure-keys.js';

/** What a key does in the cell of a figure; keys that are held stand before it. */
function press(keys: string, isEditing = false) {
  const held = keys.split(' ');
  const key = held.pop() ?? '';
  return figureActOf(
    {
      key,
      ctrlKey: held.includes('Ctrl'),
      altKey: held.includes('Alt'),
      shiftKey: held.includes('Shift'),
      metaKey: held.includes('Meta'),
    },
    isEditing,
  );
}

describe('a key in the cell of a figure', () => {
  it('moves as in a spreadsheet, and selects with Shift', () => {
    for (const [keys, move, isSelecting] of [
      ['ArrowUp', 'up', false],
      ['Shift ArrowLeft', 'left', true],
      ['Enter', 'enter', false],
      ['Shift Enter', 'enterBack', false],
      ['Home', 'rowStart', false],
      ['Shift End', 'rowEnd', true],
      ['Ctrl Home', 'tableStart', false],
      ['Ctrl End', 'tableEnd', false],
    ] as const)
      expect(press(keys), keys).to.deep.equal({ type: 'move', move, isSelecting });
  });

  it('stays within the text while the cursor is in it, unless it leads to another line', () => {
    for (const keys of ['ArrowLeft', 'Home', 'End', 'Delete', 'Shift ArrowRight'])
      expect(press(keys, true), keys).to.equal(undefined);
    for (const keys of ['ArrowDown', 'Enter', 'F4', 'Ctrl d'])
      expect(press(keys, true), keys).to.not.equal(undefined);
  });

  it('clears, copies from a neighbour or opens note and unit', () => {
    expect(press('Delete')).to.deep.equal({ type: 'clear' });
    expect(press('Ctrl d')).to.deep.equal({ type: 'copyFrom', move: 'up' });
    expect(press('Meta R')).to.deep.equal({ type: 'copyFrom', move: 'left' });
    expect(press('F4')).to.deep.equal({ type: 'remark' });
  });

  it('is the browser’s if it is none of these, so that cutting and loading again stay', () => {
    for (const keys of [
      'Shift Delete',
      'Ctrl Shift R',
      'Ctrl c',
      'Ctrl f',
      'Alt ArrowLeft',
      'Alt F4',
      'Tab',
      '5',
      'F5',
    ])
      expect(press(keys), keys).to.equal(undefined);
  });
});
