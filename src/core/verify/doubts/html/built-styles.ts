import { attributeOf } from '../../../extract/html-elements.js';
import { chainOf } from './ancestors.js';
import type { BuiltStyles } from './attributes.js';
import { facesIn } from './declarations.js';
import { isComment, type Pieces } from './pieces.js';
import { textIn } from './text-in.js';

/** The names that the styles of a built page give, in its style sheet and on its elements. */
export function stylesOf({ list }: Pieces): BuiltStyles {
  const elements = list.flatMap(({ node }) => (isComment(node) ? [] : chainOf(node)));
  const css = [...new Set(elements)]
    .map((e) => (e.tagName === 'style' ? textIn(e) : attributeOf(e, 'style')))
    .join('\n');
  const classes = [...css.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name);
  return { faces: facesIn(css), classes: new Set(classes) };
}
