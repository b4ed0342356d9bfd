/** A PDF file that this software wrote, as objects that a test alters and writes again. */
import { deflateSync, inflateSync } from 'node:zlib';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A text with one of its parts replaced, which it must have. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${from} is not there`);
  return changed;
}

export class PdfDraft {
  readonly #bytes: Uint8Array;
  /** What stands between `obj` and `endobj`, each byte one character. */
  readonly objects: Map<number, string>;
  readonly #original: ReadonlyMap<number, string>;
  trailer: string;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const text = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const entries = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)];
    this.objects = new Map(
      entries.map(([, offset], i): [number, string] => {
        const body = text.slice(text.indexOf('obj\n', Number(offset)) + 4);
        return [i + 1, body.slice(0, body.search(/\nendobj\n(?:\d+ 0 obj|xref)\n/))];
      }),
    );
    this.#original = new Map(this.objects);
    this.trailer = /trailer\n(<<[\s\S]*?>>)\nstartxref/.exec(text.slice(start))?.[1] as string;
  }

  /** Numbers of the objects with a text, in their order. */
  numbersOf(text: string | RegExp): number[] {
    return [...this.objects].filter(([, body]) => body.search(text) >= 0).map(([n]) => n);
  }

  /** The number of a page's object, by the number of the page from 1, or from -1 backwards. */
  page(number: number): number {
    const [pages] = this.numbersOf('/Type /Pages\n') as [number];
    const kids = /\/Kids \[([^\]]*)\]/.exec(this.objects.get(pages) as string)?.[1] as string;
    return Number([...kids.matchAll(/(\d+) 0 R/g)].at(number > 0 ? number - 1 : number)?.[1]);
  }

  get catalog(): number {
    return this.numbersOf('/Type /Catalog\n')[0] as number;
  }

  /** The number of the object that an entry of an object refers to. */
  entry(object: number, key: string): number {
    return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(this.objects.get(object) as string)?.[1]);
  }

  edit(object: number, from: string | RegExp, to: string): void {
    this.objects.set(object, replaced(this.objects.get(object) as string, from, to));
  }

  /** Adds entries to the dictionary that an object is. */
  addEntries(object: number, entries: string): void {
    this.edit(object, /^<<\n/, `<<\n${entries}\n`);
  }

  add(body: string): number {
    const number = this.objects.size + 1;
    this.objects.set(number, body);
    return number;
  }

  addStream(entries: string, content: string): number {
    return this.add(streamOf(entries, content));
  }

  /** The bytes of a stream, each one character. */
  stream(object: number): string {
    const body = this.objects.get(object) as string;
    const packed = body.slice(body.indexOf('\nstream\n') + 8, body.lastIndexOf('\nendstream'));
    return body.includes('/FlateDecode') ? inflateSync(latin1(packed)).toString('latin1') : packed;
  }

  setStream(object: number, content: string): void {
    const [head] = (this.objects.get(object) as string).split('\nstream\n') as [string];
    const entries = head.replace(/^<<\n|\n>>$/g, '').replace(/\/(?:Length|Filter) .*\n?/g, '');
    this.objects.set(object, streamOf(entries, content));
  }

  /** Changes the operators of a page. */
  editContent(page: number, change: (operators: string) => string): void {
    const content = this.entry(this.page(page), 'Contents');
    this.setStream(content, change(this.stream(content)));
  }

  /** Adds a resource to a page, or to all pages if they share them. */
  addResource(page: number, category: string, name: string, value: string): void {
    const resources = this.entry(this.page(page), 'Resources');
    const body = this.objects.get(resources) as string;
    if (body.includes(`/${category} <<`))
      this.edit(resources, `/${category} <<`, `/${category} <<\n/${name} ${value}`);
    else this.addEntries(resources, `/${category} <<\n/${name} ${value}\n>>`);
  }

  /** The whole file written anew, with the objects in their order. */
  write(): Uint8Array {
    return written('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n', this.objects, (size, xref) => [
      `xref\n0 ${size}\n0000000000 65535 f \n`,
      [...xref.values()].map(entry).join(''),
      this.trailer.replace(/\/Size \d+/, `/Size ${size}`),
    ]);
  }

  /** The file with the changed objects behind its end, as programs save a small change. */
  append(): Uint8Array {
    const before = Buffer.from(this.#bytes).toString('latin1');
    const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(before)?.[1];
    const changed = [...this.objects].filter(([n, body]) => this.#original.get(n) !== body);
    return written(before, new Map(changed), (_, xref) => [
      'xref\n0 1\n0000000000 65535 f \n',
      [...xref].map(([number, offset]) => `${number} 1\n${entry(offset)}`).join(''),
      replaced(
        this.trailer.replace(/\/Size \d+/, `/Size ${this.objects.size + 1}`),
        /^<</,
        `<<\n/Prev ${previous}`,
      ),
    ]);
  }
}

const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

function streamOf(entries: string, content: string): string {
  const packed = deflateSync(latin1(content)).toString('latin1');
  return `<<\n${entries}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>\nstream\n${packed}\nendstream`;
}

/** Objects behind what is there, their table and a trailer. */
function written(
  before: string,
  objects: ReadonlyMap<number, string>,
  end: (
    size: number,
    xref: ReadonlyMap<number, number>,
  ) => readonly [head: string, table: string, trailer: string],
): Uint8Array {
  let text = before;
  const xref = new Map<number, number>();
  for (const [number, body] of objects) {
    xref.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const [head, table, trailer] = end(objects.size + 1, xref);
  const start = text.length;
  return new Uint8Array(
    latin1(`${text}${head}${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`),
  );
}
