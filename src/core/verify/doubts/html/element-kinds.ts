import type { HtmlElement } from '../../../extract/html-elements.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { Doubt } from '../doubt.js';

type KindAndWeight = Pick<Doubt, 'kind' | 'weight'>;

const unvouched = (kind: DoubtKind): KindAndWeight => ({ kind, weight: 'unvouched' });
const harmless = (kind: DoubtKind): KindAndWeight => ({ kind, weight: 'harmless' });

/** What elements are about that a document has and the one built again lacks, by their names. */
const kinds = new Map(
  Object.entries({
    'img picture svg canvas video audio object embed map': unvouched('picture'),
    'iframe frame frameset portal': unvouched('inner-page'),
    'form input textarea select button option label fieldset datalist output meter progress':
      unvouched('form-field'),
    'script noscript': unvouched('script'),
    style: unvouched('style-sheet'),
    'b strong em i': harmless('emphasis'),
    a: harmless('link'),
    title: harmless('page-facts'),
    'span div p font center section article main h1 h2 h3 h4 h5 h6': harmless('markup'),
    'br wbr thead tbody tfoot colgroup col': harmless('markup'),
  }).flatMap(([names, kind]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** What an element is about by its name alone; its attributes are a matter of their own. */
export const kindOfElement = ({ tagName }: HtmlElement): KindAndWeight =>
  kinds.get(tagName) ?? unvouched('markup');

/** Elements that browsers show alike but for their look. */
const ALIKE = new Map(
  ['td th', 'p div h1 h2 h3 h4 h5 h6'].flatMap((names) =>
    names.split(' ').map((name) => [name, names] as const),
  ),
);

/** Whether an element may stand in the place of another. */
export const areAlike = (a: HtmlElement, b: HtmlElement): boolean =>
  a.tagName === b.tagName ||
  (ALIKE.has(a.tagName) && ALIKE.get(a.tagName) === ALIKE.get(b.tagName));
