// @ts-check
/** The page in a window of a browser, found and used as its users do: by words, keys and files. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that something may take, and between two looks. */
const PATIENCE = 30_000;
const POLL_INTERVAL = 25;
/** Where elements of a kind are looked for. */
const SELECTORS = {
  button: 'button',
  file: 'input[type="file"]',
  region: 'section, [role="region"]',
  status: '[role="status"]',
  textbox: 'input:not([type="file"]), textarea',
};
/** What only a browser has while a download is under way. */
const UNFINISHED = /\.(crdownload|part|tmp)$|^\.|^downloads?\.htm/;

/** @typedef {keyof typeof SELECTORS} Kind */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').ElementHandle<any>} Element */
/**
 * @typedef {{
 *   readonly code: string,
 *   readonly pointer: string,
 *   readonly severity: string,
 *   readonly isWaived: boolean,
 * }} ListedProblem
 */
/** @typedef {{ readonly pointer: string, readonly description: string }} MarkedField */

/** @param {number} ms */
export const wait = (ms) => new Promise((wake) => setTimeout(wake, ms));

/**
 * In the page: the first visible element of a selector that has this name for screen readers. The
 * names are as good as axe-core's for what the page has, and much quicker.
 * @param {{ selector: string, name: string }} wanted
 */
function findNamed({ selector, name }) {
  /** @param {any} element */
  const nameOf = (element) =>
    element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent ?? '';
  return [...document.querySelectorAll(selector)].find(
    (element) => element.getClientRects().length > 0 && nameOf(element).trim() === name,
  );
}

export class PageWindow {
  /** What the page wrote to the console, and errors. */
  messages = /** @type {string[]} */ ([]);
  #downloads;
  /** @type {Map<string, Element>} */
  #regions = new Map();

  /**
   * @param {Page | import('puppeteer-core').Page} page
   * @param {string} downloads the folder that the browser saves to
   */
  constructor(page, downloads) {
    // What is used of a page is the same in puppeteer, which drives Firefox.
    this.page = /** @type {Page} */ (page);
    this.#downloads = downloads;
    this.page.on('console', (message) => this.messages.push(message.text()));
    this.page.on('pageerror', (error) => this.messages.push(error.message));
  }

  /**
   * Opens the page and waits until one can type.
   * @param {string} url
   */
  async load(url) {
    await this.page.goto(url);
    await this.until(() => document.documentElement.dataset.ready !== undefined, 'data-ready');
  }

  close = () => this.page.close();

  /** Waits until the pages of the report can be shown. */
  untilPagesAreReady = () =>
    this.until(() => document.documentElement.dataset.ready === 'pages', 'data-ready="pages"');

  /**
   * Waits until a function in the page gives something other than false, and returns it.
   * @template [A=undefined]
   * @template [R=unknown]
   * @param {(argument: A) => R} look
   * @param {string} what is waited for
   * @param {A} [argument]
   * @returns {Promise<R>}
   */
  async until(look, what, argument) {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const found = await this.page.evaluate(/** @type {any} */ (look), argument);
      if (found) return /** @type {R} */ (found);
      await wait(POLL_INTERVAL);
    }
    throw new Error(`waited in vain for ${what}`);
  }

  /**
   * @param {Kind} kind
   * @param {string} name
   * @returns {Promise<Element | null>}
   */
  async find(kind, name) {
    const wanted = { selector: SELECTORS[kind], name };
    const handle = await this.page.evaluateHandle(findNamed, wanted);
    return /** @type {Element | null} */ (handle.asElement());
  }

  /**
   * @param {Kind} kind
   * @param {string} name
   */
  async get(kind, name) {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const element = await this.find(kind, name);
      if (element) return element;
      await wait(POLL_INTERVAL);
    }
    throw new Error(`there is no ${kind} ${name}`);
  }

  /** @param {string} name */
  async region(name) {
    const region = this.#regions.get(name) ?? (await this.get('region', name));
    this.#regions.set(name, region);
    return region;
  }

  /** @param {string} keys e.g. `Control+Z` */
  async press(keys) {
    const modifiers = keys.split('+');
    const key = modifiers.pop() ?? '';
    const { keyboard } = this.page;
    for (const modifier of modifiers) await keyboard.down(modifier);
    await keyboard.press(key);
    for (const modifier of modifiers) await keyboard.up(modifier);
  }

  /** @param {string} text */
  type = (text) => this.page.keyboard.type(text);

  /**
   * Puts the cursor into the field of a place of the report, as Tab does: its text is selected.
   * @param {string} pointer
   */
  async enter(pointer) {
    await this.until(
      (wanted) => {
        const fields = document.querySelectorAll('input[data-pointer], textarea[data-pointer]');
        const field = [...fields].find((f) => f.getAttribute('data-pointer') === wanted);
        if (field) /** @type {HTMLInputElement} */ (field).focus();
        return field !== undefined;
      },
      `a field of ${pointer}`,
      pointer,
    );
  }

  /**
   * What stands in the field of a place of the report; null where there is none.
   * @param {string} pointer
   * @returns {Promise<string | null>}
   */
  valueAt = (pointer) =>
    this.page.evaluate((wanted) => {
      const fields = document.querySelectorAll('input[data-pointer], textarea[data-pointer]');
      const field = [...fields].find((f) => f.getAttribute('data-pointer') === wanted);
      return field ? /** @type {HTMLInputElement} */ (field).value : null;
    }, pointer);

  /** What has the cursor: its tag, the place of the report, and the name for screen readers. */
  focused = () =>
    this.page.evaluate(() => {
      const element = /** @type {HTMLInputElement} */ (document.activeElement ?? document.body);
      const pointer = element.getAttribute('data-pointer');
      // Tab asks for hundreds of names: these are as good as axe-core's, and quicker.
      const words = element.labels?.[0] ?? element;
      const name = element.getAttribute('aria-label') ?? words.textContent ?? '';
      return { tag: element.tagName, pointer, name: name.trim() };
    });

  /** @param {string} name of a button, which is pressed by the keyboard */
  async pressButton(name) {
    const button = await this.get('button', name);
    await button.evaluate((element) => element.focus());
    await this.page.keyboard.press('Enter');
  }

  /**
   * @param {string} name of a field for files
   * @param {...string} paths
   */
  async choose(name, ...paths) {
    const input = /** @type {any} */ (await this.get('file', name));
    await ('setInputFiles' in input ? input.setInputFiles(paths) : input.uploadFile(...paths));
  }

  /**
   * The number of the model's state that a region shows.
   * @param {string} region
   */
  revision = async (region) =>
    Number(await (await this.region(region)).evaluate((r) => r.getAttribute('data-revision')));

  /**
   * Opens a file, over unsaved work too, and waits until it is shown.
   * @param {string} path
   */
  async open(path) {
    const before = await this.revision('问题');
    await this.choose('打开', path);
    await this.untilChanged(before, path);
  }

  /**
   * Waits until a later state of the report is shown than one that was; what was not saved goes.
   * @param {number} before
   * @param {string} what changes it
   */
  async untilChanged(before, what) {
    const end = Date.now() + PATIENCE;
    while ((await this.revision('问题')) <= before) {
      if (Date.now() > end) throw new Error(`${what} changes nothing`);
      if (await this.find('button', '不保存')) await this.pressButton('不保存');
      await wait(POLL_INTERVAL);
    }
    await this.untilDrawn();
  }

  /** Waits until the problems and the pages are those of one state, and the latest. */
  async untilDrawn() {
    await this.untilPagesAreReady();
    const end = Date.now() + PATIENCE;
    while ((await this.revision('版面预览')) < (await this.revision('问题'))) {
      if (Date.now() > end) throw new Error('the pages are not drawn again');
      await wait(POLL_INTERVAL);
    }
  }

  /** @returns {Promise<ListedProblem[]>} */
  async problems() {
    const region = await this.region('问题');
    return region.evaluate((list) =>
      [...list.querySelectorAll('[data-code]')].map((item) => ({
        code: item.dataset.code,
        pointer: item.dataset.pointer ?? '',
        severity: item.dataset.severity,
        isWaived: item.hasAttribute('data-waived'),
      })),
    );
  }

  /** The fields that are marked as wrong. @returns {Promise<MarkedField[]>} */
  markedFields = () =>
    this.page.evaluate(() =>
      [...document.querySelectorAll('[aria-invalid="true"]')].map((field) => ({
        pointer: field.getAttribute('data-pointer') ?? '',
        description: (field.getAttribute('aria-describedby') ?? '')
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join('\n'),
      })),
    );

  /** The places that have a field. @returns {Promise<string[]>} */
  fieldPointers = () =>
    this.page.evaluate(() =>
      [...document.querySelectorAll('input[data-pointer], textarea[data-pointer]')].map(
        (field) => field.getAttribute('data-pointer') ?? '',
      ),
    );

  /**
   * Presses a button that saves a file and waits until the browser has it.
   * @param {string} button
   */
  async download(button) {
    for (const old of readdirSync(this.#downloads)) rmSync(join(this.#downloads, old));
    await this.pressButton(button);
    const end = Date.now() + PATIENCE;
    for (let size = -1; Date.now() < end; await wait(POLL_INTERVAL)) {
      const names = readdirSync(this.#downloads);
      const [name = ''] = names;
      if (names.length !== 1 || UNFINISHED.test(name)) continue;
      const bytes = readFileSync(join(this.#downloads, name));
      if (bytes.length > 0 && bytes.length === size) return { name, bytes };
      size = bytes.length;
    }
    throw new Error(`${button}: ${readdirSync(this.#downloads).join(', ') || 'no file'}`);
  }
}
