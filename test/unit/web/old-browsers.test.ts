import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { root, text } from '../../support/sample-reports.js';
import { codeOf, sources } from '../../support/sources.js';

/** Methods that came after Chromium 86, and the polyfill of each in core-js. */
const youngMethods: readonly (readonly [method: RegExp, polyfill: string])[] = [
  [/\.at\(/, 'array/at'],
  [/\.findLast\(/, 'array/find-last'],
  [/\.findLastIndex\(/, 'array/find-last-index'],
  [/\.toReversed\(/, 'array/to-reversed'],
  [/\.toSorted\(/, 'array/to-sorted'],
  [/\.toSpliced\(/, 'array/to-spliced'],
  [/\.with\(/, 'array/with'],
  [/\.fromAsync\(/, 'array/from-async'],
  [/\bObject\.hasOwn\(/, 'object/has-own'],
  [/\bObject\.groupBy\(/, 'object/group-by'],
  [/\bMap\.groupBy\(/, 'map/group-by'],
  [/\bPromise\.withResolvers\(/, 'promise/with-resolvers'],
  [/\bPromise\.try\(/, 'promise/try'],
  [/\bstructuredClone\(/, 'structured-clone'],
  [/\.isWellFormed\(/, 'string/is-well-formed'],
  [/\.toWellFormed\(/, 'string/to-well-formed'],
  [/\.(?:union|intersection|difference|symmetricDifference)\(/, 'set'],
  [/\.is(?:SubsetOf|SupersetOf|DisjointFrom)\(/, 'set'],
  [/\b(?:Iterator\.from|\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray)\()/, 'iterator'],
  [/\bRegExp\.escape\(/, 'regexp/escape'],
  [/\.(?:toBase64|toHex)\(|\.from(?:Base64|Hex)\(/, 'typed-array'],
  [/\bURL\.(?:canParse|parse)\(/, 'url'],
];

/** What no polyfill brings to Chromium 86. */
const youngFeatures = [
  /\bAbortSignal\.(?:any|timeout)\(/,
  /\brandomUUID\(/,
  /\bIntl\.Segmenter\b/,
  /\.checkVisibility\(/,
  /\bCSS\.highlights\b/,
  // Attributes of elements.
  /[ .](?:inert|popover)\b/,
  // Flags of regular expressions.
  /\/[gimsuy]*[dv][dgimsuvy]*(?=[;,.)\]])/,
];

const youngStyles = [
  /:(?:has|where|is)\(/,
  /:not\([^)]*,/,
  /@(?:container|layer|property)\b/,
  /\b(?:inset|inset-\w+|aspect-ratio|accent-color)\s*:/,
  /\d[dsl]v[hw]\b/,
  /\bsubgrid\b/,
  /\bcolor-mix\(/,
  // Rules within rules.
  /^\s*&/m,
];

/** What runs in the page. */
const inPage = sources.filter(
  ({ path }) => !path.startsWith('cli/') && path !== 'platform/node.ts' && path !== 'index.ts',
);

describe('the oldest browser that the page opens in', () => {
  const polyfills = text('src/web/polyfills.ts');
  const isFilled = (polyfill: string): boolean =>
    polyfills.includes(`'core-js/actual/${polyfill}.js'`);

  for (const [method, polyfill] of youngMethods)
    it(`has ${polyfill}, or the source does without it`, () => {
      if (isFilled(polyfill)) return;
      const users = inPage.filter((file) => method.test(codeOf(file)));
      expect(users.map(({ path }) => path)).to.deep.equal([]);
    });

  it('has no polyfill that nothing uses', () => {
    const code = inPage.map(codeOf).join('\n');
    const idle = youngMethods.filter(
      ([method, polyfill]) => isFilled(polyfill) && !method.test(code),
    );
    // pdf.js uses these two.
    expect(idle.map(([, polyfill]) => polyfill)).to.deep.equal([
      'promise/with-resolvers',
      'structured-clone',
    ]);
  });

  it('gets nothing that no polyfill can bring it', () =>
    expect(
      inPage
        .filter((file) => youngFeatures.some((feature) => feature.test(codeOf(file))))
        .map(({ path }) => path),
    ).to.deep.equal([]));

  it('understands every style', () => {
    const files = readdirSync(new URL('src/web/style/', root));
    const styles = files.map((file) => text(`src/web/style/${file}`)).join('\n');
    expect(youngStyles.filter((style) => style.test(styles))).to.deep.equal([]);
  });
});
