import type { PageNames } from './content.js';
import { attributeOf, elementsIn, type HtmlNode } from './html-elements.js';

/** Names of `<meta>` elements that name the article of a page, its source and the site. */
const TITLE_NAMES = new Set(['articletitle', 'title', 'og:title']);
const SOURCE_NAMES = new Set(['contentsource', 'source']);
const SITE_NAMES = new Set(['sitename']);

/** What a page calls its article, its source and its site; `<title>` often names several. */
export function pageNamesIn(nodes: readonly HtmlNode[]): PageNames {
  const titles: string[] = [];
  const sources: string[] = [];
  const sites: string[] = [];
  for (const element of elementsIn(nodes, (e) => e.tagName === 'body')) {
    const name = (attributeOf(element, 'name') || attributeOf(element, 'property')).toLowerCase();
    const content = attributeOf(element, 'content').trim();
    if (element.tagName === 'title') titles.push(...titlesIn(element.childNodes));
    else if (element.tagName !== 'meta' || !content) continue;
    else if (TITLE_NAMES.has(name)) titles.unshift(content);
    else if (SOURCE_NAMES.has(name)) sources.push(content);
    else if (SITE_NAMES.has(name)) sites.push(content);
  }
  return { titles, sources, sites };
}

/** The parts of a page's title: sites add their name to that of the article. */
const titlesIn = (nodes: readonly HtmlNode[]): string[] =>
  nodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .split(/[-_|—–]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
