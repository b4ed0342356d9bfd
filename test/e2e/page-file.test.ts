import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { pageFiles } from '../../scripts/page-files.js';
import { Fonts, fontRoles } from '../../src/core/fonts/fonts.js';
import { shippedFile } from '../../src/platform/node.js';

const MOST_BYTES = 24e6;
/** Bytes of the program that runs at once, which pdf.js alone would exceed. */
const MOST_PROGRAM_BYTES = 2.5e6;

const written = (path: string): Buffer => readFileSync(shippedFile(`dist/${path}`));
const hashOf = (content: string | Uint8Array, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(encoding);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** Scripts and styles of a page. */
const elementsOf = (html: string): readonly Element[] =>
  [...html.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/gi)].map(
    ([, name = '', attributes = '', content = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
      content,
    }),
  );

const isPacked = ({ attributes }: Element): boolean => attributes.type === 'text/plain';

/** What the policy in a page says of a kind of content. */
const policyOf = (html: string, directive: string): readonly string[] =>
  new RegExp(`http-equiv="Content-Security-Policy" content="[^"]*?${directive} ([^;"]*)`)
    .exec(html)?.[1]
    ?.split(' ') ?? [];

describe('the page', function () {
  this.timeout(60_000);

  it('reads documents back with code that is loaded on demand', () =>
    expect(written('nianbao/app.js').length).to.be.below(MOST_PROGRAM_BYTES));

  for (const path of ['nianbao.html', 'nianbao/index.html'])
    describe(path, () => {
      const html = written(path).toString();
      const elements = elementsOf(html);
      const inline = elements.filter((e) => !isPacked(e) && !e.attributes.src);

      for (const [name, directive] of [
        ['script', 'script-src'],
        ['style', 'style-src'],
      ] as const)
        it(`may use its own ${name} and no other`, () => {
          const hashes = inline
            .filter((e) => e.name === name)
            .map(({ content }) => `'sha256-${hashOf(content, 'base64')}'`);
          expect(hashes).not.to.deep.equal([]);
          const allowed = policyOf(html, directive).filter((s) => s.startsWith("'sha256-"));
          expect(allowed).to.deep.equal(hashes);
        });

      it('may load nothing and send nothing', () => {
        expect(policyOf(html, 'default-src')).to.deep.equal(["'none'"]);
        expect(policyOf(html, 'connect-src')).to.deep.equal(["'none'"]);
        expect(policyOf(html, 'form-action')).to.deep.equal(["'none'"]);
        expect(policyOf(html, 'base-uri')).to.deep.equal(["'none'"]);
        expect(policyOf(html, 'script-src').join(' ')).not.to.match(/unsafe|http/);
      });

      it('names no address outside itself', () => {
        const markup = html.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
        expect(markup).not.to.match(/(?:src|href|action)="?(?:\w+:)?\/\//);
        const styles = elements.filter(({ name }) => name === 'style');
        for (const { content } of styles) expect(content).not.to.match(/@import|url\((?!data:)/);
      });

      it('asks browsers with two engines for the newer one', () => {
        expect(html).to.include('<meta name="renderer" content="webkit">');
        expect(html).to.include('<meta http-equiv="X-UA-Compatible" content="IE=edge">');
      });

      it('says the licences of what is in it', () => {
        const { content } = elements.find(({ attributes }) => attributes.id === 'licences') ?? {};
        for (const name of ['core-js', 'fflate', 'Fandol-NOTICE', 'NotoSerifSC-OFL'])
          expect(content).to.include(name);
      });
    });

  it('has all faces as they were shipped', () => {
    const elements = elementsOf(written('nianbao.html').toString());
    const faces = elements.filter(({ attributes }) => attributes['data-file']);
    expect(faces.map(({ attributes }) => attributes.id)).to.deep.equal(
      fontRoles.map((role) => `font-${role}`),
    );
    for (const { attributes, content } of faces) {
      const hash = hashOf(gunzipSync(Buffer.from(content, 'base64')), 'hex');
      expect(hash).to.equal(attributes['data-sha256']);
      expect(hash).to.equal(new Fonts().inspect(attributes.id?.slice('font-'.length) ?? '').sha256);
    }
  });

  it('is small enough to be sent', () =>
    expect(written('nianbao.html').length).to.be.at.most(MOST_BYTES));

  it('has the same bytes whenever it is written', async () => {
    for (const [path, content] of Object.entries(await pageFiles()))
      expect(hashOf(content, 'hex'), path).to.equal(hashOf(written(path), 'hex'));
  });

  it('is in the zip file as it is', () => {
    const { 'nianbao.html': zipped = new Uint8Array(), ...others } = unzipSync(
      written('nianbao.zip'),
    );
    expect(Object.keys(others)).to.deep.equal([]);
    expect(hashOf(zipped, 'hex')).to.equal(hashOf(written('nianbao.html'), 'hex'));
  });
});
