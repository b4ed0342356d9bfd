/** A PDF file that this software wrote, as objects that a test alters and writes again. */
import { deflateSync, inflateSync } from 'node:zlib';

const HEADER = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';

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
        const body = text.indexOf('obj\n', Number(offset)) + 4;
        return [i + 1, text.slice(body, text.indexOf('\nendobj\n', body))];
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
    return written(HEADER, this.objects, (size, xref) => [
      `xref\n0 ${size}\n0000000000 65535 f \n`,
      [...xref.values()].map(entry).join(''),
      this.trailer.replace(/\/Size \d+/, `/Size ${size}`),
    ]);
  }

  /** The whole file with its objects within streams, as PDF has it from version 1.5 on. */
  writePacked(): Uint8Array {
    const all = [...this.objects];
    const packed = all.filter(([, body]) => !body.includes('\nstream\n'));
    const [head, body] = [[] as string[], [] as string[]];
    for (const [number, text] of packed) {
      head.push(`${number} ${body.join('').length}`);
      body.push(`${text}\n`);
    }
    const first = head.join(' ').length + 1;
    const container = this.objects.size + 1;
    const rest = new Map(all.filter(([, text]) => text.includes('\nstream\n')));
    const entries = `/Type /ObjStm\n/N ${packed.length}\n/First ${first}`;
    rest.set(container, streamOf(entries, `${head.join(' ')} ${body.join('')}`));
    let text = HEADER;
    const places = new Map<number, readonly [kind: number, place: number, index: number]>([
      [0, [0, 0, 0]],
      ...packed.map(([number], i) => [number, [2, container, i]] as const),
    ]);
    for (const [number, content] of rest) {
      places.set(number, [1, text.length, 0]);
      text += `${number} 0 obj\n${content}\nendobj\n`;
    }
    places.set(container + 1, [1, text.length, 0]);
    const xref = streamOf(
      `/Type /XRef\n/Size ${places.size}\n/W [1 4 2]\n` +
        '/DecodeParms << /Predictor 12 /Columns 7 >>\n' +
        this.trailer.replace(/^<<\n|\n>>$|\/Size \d+\n/g, ''),
      rowsOf([...places].sort(([a], [b]) => a - b).map(([, place]) => place)),
    );
    const start = text.length;
    return new Uint8Array(
      latin1(`${text}${container + 1} 0 obj\n${xref}\nendobj\nstartxref\n${start}\n%%EOF\n`),
    );
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

/** Entries of a stream of objects' places; each byte is given by how it differs from that above. */
function rowsOf(places: readonly (readonly [number, number, number])[]): string {
  const rows = places.map(([kind, place, index]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(place, 1);
    row.writeUInt16BE(index, 5);
    return row;
  });
  return rows
    .map((row, i) => {
      const above = rows[i - 1] ?? Buffer.alloc(7);
      const differences = Buffer.from(row.map((byte, k) => byte - (above[k] as number)));
      return `\u0002${differences.toString('latin1')}`;
    })
    .join('');
}

const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

function streamOf(entries: string, content: string): string {
  const packed = deflateSync(latin1(content)).toString('latin1');
  const head = `<<\n${entries}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>`;
  return `${head}\nstream\n${packed}\nendstream`;
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
