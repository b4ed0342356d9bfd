/** The HTML around the page's program, made of src/web/page.html. */
import { createHash } from 'node:crypto';

/** The elements that stand in the template's places, by the names in their double braces. */
export type PageParts = Readonly<
  Record<'style' | 'opening' | 'program' | 'packed' | 'licences', string>
>;

const PLACE = /\{\{(\w+)\}\}/g;
/** A script or style in the HTML that the browser is to heed. */
const INLINE = /<(script|style)>([\s\S]*?)<\/\1>/g;

/**
 * The template with its parts. Its policy allows what stands in it, scripts that it unpacks and
 * those of `scriptSources`; nothing else may be loaded and nothing sent.
 */
export function fillTemplate(
  template: string,
  parts: PageParts,
  scriptSources: readonly string[] = [],
): string {
  // By a function: in a text to put in place, `$&` would mean the place.
  const fill = (policy: string): string =>
    template.replace(PLACE, (_, name: string) => ({ ...parts, policy })[name as 'policy']);
  return fill(policyFor(fill(''), scriptSources));
}

function policyFor(html: string, scriptSources: readonly string[]): string {
  const inline = [...html.matchAll(INLINE)];
  const hashesOf = (name: string): string[] =>
    inline.filter(([, n]) => n === name).map(([, , content = '']) => `'sha256-${hash(content)}'`);
  return [
    "default-src 'none'",
    ['script-src', ...hashesOf('script'), ...scriptSources, 'blob:'].join(' '),
    ['style-src', ...hashesOf('style')].join(' '),
    'img-src data: blob:',
    'font-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A script in HTML: neither what would end it nor what begins a comment is left in its strings. */
export const scriptElement = (code: string): string =>
  `<script>${code.replace(/<(?=\/script|!--)/gi, '\\x3c')}</script>`;

/** An element that holds a text for the program, or nothing yet; `attributes` are plain words. */
export function textElement(attributes: Readonly<Record<string, string>>, content: string): string {
  if (/<\/script/i.test(content)) throw new Error(`${attributes.id}: would end its element`);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<script type="text/plain"${written.join('')}>${content}</script>`;
}
