import type { Element } from '@xmldom/xmldom';
import { toPoints } from '../../units.js';
import type { DrawnPage } from '../drawn/drawn-page.js';
import { unreadable } from '../read-error.js';
import { type Composites, compositesOf } from './composites.js';
import type { OfdDocument } from './document.js';
import { shownObjects } from './graphic-objects.js';
import { childNamed, childrenNamed, numbersIn, textOf } from './markup.js';
import type { OfdPart } from './ofd-package.js';
import { pathLines } from './path-object.js';
import { placedTexts } from './text-object.js';

/** Millimetres; of a page that has no size. */
const A4_HEIGHT = 297;

/** Reads the pages of a document and the templates that lie below or above them. */
export class PageReader {
  readonly #document: OfdDocument;
  readonly #common: Element | undefined;

  constructor(document: OfdDocument) {
    this.#document = document;
    this.#common = childNamed(document.part.root, 'CommonData');
  }

  /** What the page at a location shows. Throws a ReadError if its text cannot be placed. */
  read(location: string, number: number): DrawnPage {
    const { package: ofd, part } = this.#document;
    const page = ofd.open(location, part);
    const parts = this.#withTemplates(page);
    const objects = parts.flatMap((p) => shownObjects(childNamed(p.root, 'Content')));
    const ofName = (name: string): Element[] => objects.filter((o) => o.localName === name);
    const drawings = ofName('CompositeObject');
    if (drawings.length) refuseText(drawings, compositesOf(this.#document, parts), number);
    return {
      number,
      height: toPoints(this.#heightOf(page)),
      texts: ofName('TextObject').flatMap((object) => placedTexts(object, number)),
      lines: ofName('PathObject').flatMap(pathLines),
    };
  }

  /** A page and its templates in the order in which they are drawn. */
  #withTemplates(page: OfdPart): OfdPart[] {
    const used = childrenNamed(page.root, 'Template').flatMap((reference) => {
      const id = reference.getAttribute('TemplateID');
      const template = childrenNamed(this.#common, 'TemplatePage').find(
        (t) => t.getAttribute('ID') === id,
      );
      // The order of the reference counts before that of the template itself.
      const order = reference.getAttribute('ZOrder') || template?.getAttribute('ZOrder');
      return template ? [{ part: this.#template(template), isAbove: order === 'Foreground' }] : [];
    });
    const partsOf = (isAbove: boolean): OfdPart[] =>
      used.filter((t) => t.isAbove === isAbove).map((t) => t.part);
    return [...partsOf(false), page, ...partsOf(true)];
  }

  #template(template: Element): OfdPart {
    const { package: ofd, part } = this.#document;
    return ofd.openOnce(template.getAttribute('BaseLoc') ?? '', part);
  }

  /** Millimetres. */
  #heightOf({ root }: OfdPart): number {
    const area = childNamed(root, 'Area') ?? childNamed(this.#common, 'PageArea');
    const height = numbersIn(textOf(childNamed(area, 'PhysicalBox')))[3];
    return height !== undefined && height > 0 ? height : A4_HEIGHT;
  }
}

/** Text in a drawing that pages refer to is not placed, nor may it be left out unsaid. */
function refuseText(drawings: readonly Element[], composites: Composites, page: number): void {
  for (const drawing of drawings)
    if (composites.holdsText(drawing.getAttribute('ResourceID') ?? ''))
      throw unreadable('unplaced-text', { page });
}
