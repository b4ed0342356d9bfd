import { expect } from 'chai';
import { loadPdf } from '../../../src/core/extract/pdf/pdfjs.js';
import type { Document } from '../../../src/index.js';
import {
  prepareSample,
  renderSample,
  sampleNames,
  withoutSpace,
} from '../../support/render-samples.js';

interface Node {
  readonly role: string;
  readonly children: readonly (Node | { readonly type: string; readonly id: string })[];
}
const isNode = (child: Node['children'][number]): child is Node => 'role' in child;
const nodes = (node: Node): Node[] => [node, ...node.children.filter(isNode).flatMap(nodes)];

/**
 * What pdf.js makes of a PDF's tags: the trees of its pages, text by marked content, and text
 * outside of any.
 */
async function readTags(bytes: Uint8Array) {
  const pdf = await loadPdf(bytes);
  const trees: Node[] = [];
  const texts = new Map<string, string>();
  let [artifacts, unmarked] = ['', ''];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    trees.push((await page.getStructTree()) as unknown as Node);
    const open: string[] = [];
    for (const item of (
      await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    ).items) {
      if ('str' in item) {
        const mark = open.at(-1);
        if (mark === undefined) unmarked += item.str;
        else if (mark === 'Artifact') artifacts += item.str;
        else texts.set(mark, (texts.get(mark) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? (item as unknown as { tag: string }).tag);
    }
  }
  const { metadata } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()) ?? [];
  return {
    trees,
    texts,
    artifacts,
    unmarked: withoutSpace(unmarked),
    metadata: metadata as { getRaw(): string },
    outline,
    marks: await pdf.getMarkInfo(),
  };
}

const rolesOf = (document: Document): string[] => {
  let level = 0;
  return document.blocks.flatMap((block): string[] => {
    if (block.type === 'table') return ['Table'];
    if (block.type === 'signature') return ['P', 'P'];
    if (block.type === 'paragraph') return ['P'];
    level = Math.min(level + 1, block.type === 'title' ? 1 : block.level + 1);
    return [`H${level}`];
  });
};

describe('the tags of the PDF file', () => {
  for (const name of sampleNames)
    describe(`of ${name}`, () => {
      let tags: Awaited<ReturnType<typeof readTags>>;
      before(async () => {
        tags = await readTags(await renderSample(name, 'pdf'));
      });

      it('leave no text unmarked, and mark page numbers as artifacts', () => {
        expect(tags.unmarked).to.equal('');
        expect(withoutSpace(tags.artifacts)).to.match(/^—1——2—/);
      });

      it('give every block its role, in order, headings without a jump', () => {
        const { document } = prepareSample(name);
        // A part that runs over a page stands in the trees of both.
        const found = tags.trees
          .flatMap((tree) => nodes(tree).filter((n) => /^(H\d|P|Table)$/.test(n.role)))
          .map((n) => n.role);
        const wanted = rolesOf(document);
        let at = 0;
        for (const role of found) {
          if (role === wanted[at]) at += 1;
          else expect(role, 'only a part already begun may come again').to.equal(wanted[at - 1]);
        }
        expect(at).to.equal(wanted.length);
      });

      it('hold every cell that is not blank under the head or figure that it is', () => {
        const { document } = prepareSample(name);
        const wanted = document.blocks
          .flatMap((b) => (b.type === 'table' ? b.cells : []))
          .map((c) => ({
            role: c.role === 'figure' || c.role === 'note' ? 'TD' : 'TH',
            text: withoutSpace(c.runs.map((r) => r.text).join('')),
          }));
        const leaves = tags.trees.flatMap((tree) =>
          nodes(tree).filter((n) => n.role === 'TH' || n.role === 'TD'),
        );
        const text = (node: Node): string =>
          withoutSpace(
            node.children.map((c) => (isNode(c) ? '' : (tags.texts.get(c.id) ?? ''))).join(''),
          );
        expect(
          leaves.map((n) => ({ role: n.role, text: text(n) })).filter((c) => c.text),
        ).to.deep.equal(wanted.filter((c) => c.text));
      });

      it('are claimed as PDF/A-3a and PDF/UA-1', () => {
        expect(tags.marks).to.include({ Marked: true });
        const xmp = tags.metadata.getRaw();
        expect(xmp).to.match(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
        expect(xmp).to.include('<pdfuaid:part>1</pdfuaid:part>');
      });

      it('have bookmarks that lead to the headings themselves', () => {
        for (const { dest } of tags.outline) {
          const [, kind, x, y] = dest as [object, { name: string }, number, number];
          expect(kind.name).to.equal('XYZ');
          expect(x).to.be.within(79, 200);
          expect(y).to.be.within(100, 737);
        }
      });
    });
});
