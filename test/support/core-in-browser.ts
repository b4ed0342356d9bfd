/** The entry of a bundle that puts the core into a page, for the test of the core in a browser. */
import { buildReport, prepareReport, readReport } from '../../src/core/build.js';
import { Fonts, fontRoles } from '../../src/core/fonts/fonts.js';
import { formatNames } from '../../src/core/render/formats.js';
import { provideFont, sha256 } from '../../src/platform/browser.js';

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** What the test calls in the page. */
const core = {
  /** Paths of the font files to be loaded. */
  fontPaths: (): string[] => fontRoles.map((role) => new Fonts().path(role)),
  loadFont: (path: string, base64: string): void => provideFont(path, bytesOf(base64)),
  check: (base64: string, file: string): string =>
    JSON.stringify(prepareReport(readReport(bytesOf(base64), file)).problems),
  /** SHA-256 of every document by format. */
  async build(base64: string, file: string): Promise<Record<string, string>> {
    const { outputs } = await buildReport(readReport(bytesOf(base64), file), {
      formats: formatNames,
    });
    return Object.fromEntries(
      Object.entries(outputs).map(([format, bytes]) => [format, sha256(bytes)]),
    );
  },
};

Object.assign(globalThis, { core });
