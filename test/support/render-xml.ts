import { DOMParser, type Element, type Node, type Document as XmlDocument } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a zip by name. */
export const unzip = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

export const parseXml = (text: string): XmlDocument =>
  new DOMParser({ onError: (_, message) => fail(message) }).parseFromString(text, 'text/xml');

function fail(message: string): never {
  throw new Error(message);
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const children = (parent: Node, name?: string): Element[] =>
  Array.from(parent.childNodes).filter(
    (n): n is Element => isElement(n) && (name === undefined || n.nodeName === name),
  );

/** The element at a path of child names; undefined where there is none. */
export function child(parent: Node, ...path: string[]): Element | undefined {
  let at: Element | undefined = parent as Element;
  for (const name of path) at = at && children(at, name)[0];
  return at;
}

export const all = (parent: XmlDocument | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagName(name));

/** The value of an element's w:val. */
export const val = (element: Element | undefined): string | null =>
  element?.getAttribute('w:val') ?? null;

function textOf(part: Element): string {
  if (part.nodeName === 'w:t') return part.textContent ?? '';
  return part.nodeName === 'w:br' ? '\n' : '';
}

/** What the runs of an element say; breaks are line feeds. */
export const textIn = (element: Element): string =>
  Array.from(element.getElementsByTagName('*')).map(textOf).join('');

/**
 * One element a line, attributes in their order, text beside its element: for golden files.
 * Namespace declarations are left out.
 */
export function prettyXml(text: string): string {
  const lines: string[] = [];
  const draw = (element: Element, depth: number): void => {
    const attributes = Array.from(element.attributes)
      .filter((a) => !a.name.startsWith('xmlns'))
      .map((a) => ` ${a.name}=${JSON.stringify(a.value)}`);
    const own = Array.from(element.childNodes).filter(
      (n) => n.nodeType === 3 && (n.nodeValue ?? '') !== '',
    );
    const said = own.length ? ` ${JSON.stringify(own.map((n) => n.nodeValue).join(''))}` : '';
    lines.push(`${'  '.repeat(depth)}${element.nodeName}${attributes.join('')}${said}`);
    for (const inner of children(element)) draw(inner, depth + 1);
  };
  draw(parseXml(text).documentElement as Element, 0);
  return lines.join('\n');
}
