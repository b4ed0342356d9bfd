// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** A window narrower than this many pixels is a phone's. */
const MAX_PHONE_WIDTH = 500;
/** How often a profile is tried to be removed, and milliseconds between. */
const MOST_REMOVALS = 100;
const REMOVAL_INTERVAL = 100;
/** Milliseconds between two looks at whether a page is loaded. */
const POLL_INTERVAL = 20;

/**
 * @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: any }} Message
 */

/**
 * Whether a folder could be removed. Node's own retries do not remove what was written meanwhile.
 * @param {string} folder
 */
function removes(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium without a window, steered by the Chrome DevTools Protocol over a pipe: messages of
 * JSON that each end in a zero byte. It sees the project's fonts only, so that letters are the
 * same on every machine.
 */
export class Chromium {
  /** @type {Map<number, (message: Message) => void>} */
  #waiting = new Map();
  #lastId = 0;
  /** The beginning of a message whose end has not arrived yet. */
  #rest = '';
  /** @type {string | undefined} */
  #session;
  #process;
  #input;
  /** For the profile and the cache of fonts: nothing else is in it, and `close` removes it. */
  #folder = mkdtempSync(join(tmpdir(), 'nianbao-chromium-'));
  /**
   * What the page reported since it was opened.
   * @type {Message[]}
   */
  events = [];

  constructor() {
    const folder = this.#folder;
    const fontConfig = join(folder, 'fonts.conf');
    const fontFolders =
      `<dir>${join(root, 'fonts')}</dir>` + `<cachedir>${join(folder, 'cache')}</cachedir>`;
    writeFileSync(fontConfig, `<?xml version="1.0"?><fontconfig>${fontFolders}</fontconfig>`);
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--remote-debugging-pipe',
    ];
    this.#process = spawn('chromium', [...flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, FONTCONFIG_FILE: fontConfig },
    });
    this.#input = /** @type {import('node:stream').Writable} */ (this.#process.stdio[3]);
    const output = /** @type {import('node:stream').Readable} */ (this.#process.stdio[4]);
    output.setEncoding('utf8').on('data', (text) => this.#receive(text));
  }

  /** @param {string} text */
  #receive(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const json of messages) {
      /** @type {Message} */
      const message = JSON.parse(json);
      if (message.id) this.#waiting.get(message.id)?.(message);
      else this.events.push(message);
    }
  }

  /**
   * Calls a method of the protocol and returns its result. Throws if the method fails.
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>}
   */
  async send(method, params = {}) {
    const id = ++this.#lastId;
    /** @type {Promise<Message>} */
    const answer = new Promise((resolveAnswer) => this.#waiting.set(id, resolveAnswer));
    const session = this.#session ? { sessionId: this.#session } : {};
    this.#input.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer;
    this.#waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /**
   * Opens a page in a new window of this size and waits until it is loaded.
   * @param {string} url
   * @param {{ width: number, height: number }} size in pixels
   */
  async open(url, { width, height }) {
    this.#session = undefined;
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
    await this.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: width < MAX_PHONE_WIDTH,
    });
    this.events = [];
    await this.send('Page.navigate', { url });
    while (!this.events.some((event) => event.method === 'Page.loadEventFired'))
      await new Promise((wake) => setTimeout(wake, POLL_INTERVAL));
  }

  /**
   * Value of a JavaScript expression in the page, or what its promise gives; it must be JSON.
   * Throws if the expression does.
   * @param {string} expression
   */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }

  /** The page as a PDF file, on the paper that its style sheet names. */
  async printToPdf() {
    const options = { preferCSSPageSize: true, printBackground: true };
    const { data } = await this.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  /** What the page and the browser wrote to the console, and errors. */
  consoleEvents() {
    const methods = ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'];
    return this.events.filter((event) => event.method && methods.includes(event.method));
  }

  /** Addresses that the page asked for, its own first. */
  requestedUrls() {
    return this.events
      .filter((event) => event.method === 'Network.requestWillBeSent')
      .map((event) => String(event.params.request.url));
  }

  /**
   * Ends the browser, waits until it has ended and removes its folder. Its helper processes may
   * write a moment longer than it lives, so removing is tried again.
   */
  async close() {
    const exit = new Promise((ended) => this.#process.once('exit', ended));
    this.#process.kill();
    await exit;
    for (let i = 0; i < MOST_REMOVALS && !removes(this.#folder); i++)
      await new Promise((wake) => setTimeout(wake, REMOVAL_INTERVAL));
  }
}
