/** Chromium without a window, spoken to by the Chrome DevTools protocol over a pipe. */
import { spawn } from 'node:child_process';
import { fontsConf, inWork } from './workspace.mjs';

/** How often it is asked whether a page has loaded, in milliseconds. */
const POLLING_INTERVAL = 20;
/** Windows narrower than this, in pixels, are a telephone's. */
const MOBILE_WIDTH = 500;

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  `--user-data-dir=${inWork('profile')}`,
  '--remote-debugging-pipe',
  'about:blank',
];

/** @typedef {{ method: string; params: any }} BrowserEvent */
/** @typedef {{ result: any; error?: { message: string } }} Answer */

/** A browser with one page. */
export class Browser {
  /** @type {Map<number, (answer: Answer) => void>} */
  #waiting = new Map();
  #lastId = 0;
  #unfinished = '';
  /** @type {string | undefined} */
  #session;
  #process = spawn('chromium', flags, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // The same letters on every machine: the project's own.
    env: { ...process.env, FONTCONFIG_FILE: fontsConf },
  });
  /** What has happened since the page was opened. @type {BrowserEvent[]} */
  events = [];

  constructor() {
    const output = /** @type {import('node:stream').Readable} */ (this.#process.stdio[4]);
    output.setEncoding('utf8').on('data', (text) => this.#receive(text));
  }

  /** Messages are JSON and end in a zero byte. @param {string} text */
  #receive(text) {
    const messages = (this.#unfinished + text).split('\0');
    this.#unfinished = messages.pop() ?? '';
    for (const message of messages.map((m) => JSON.parse(m))) {
      if (message.id) this.#waiting.get(message.id)?.(message);
      else this.events.push(message);
    }
  }

  /**
   * Sends a command and returns its result. Throws if the browser refuses it.
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   */
  async send(method, params = {}, sessionId = this.#session) {
    this.#lastId += 1;
    const id = this.#lastId;
    /** @type {Promise<Answer>} */
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    const message = { id, method, params, ...(sessionId ? { sessionId } : {}) };
    const input = /** @type {import('node:stream').Writable} */ (this.#process.stdio[3]);
    input.write(`${JSON.stringify(message)}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /**
   * Opens a page in a window of this size, in pixels, and waits until it has loaded.
   * @param {string} url
   * @param {number} width
   * @param {number} height
   */
  async open(url, width, height) {
    this.#session = undefined;
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const target = { targetId, flatten: true };
    this.#session = (await this.send('Target.attachToTarget', target)).sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
    const screen = { width, height, deviceScaleFactor: 1, mobile: width < MOBILE_WIDTH };
    await this.send('Emulation.setDeviceMetricsOverride', screen);
    this.events = [];
    await this.send('Page.navigate', { url });
    while (!this.events.some((e) => e.method === 'Page.loadEventFired'))
      await new Promise((resolve) => setTimeout(resolve, POLLING_INTERVAL));
  }

  /** The value of an expression in the page. @param {string} expression */
  async evaluate(expression) {
    const asked = { expression, returnByValue: true };
    return (await this.send('Runtime.evaluate', asked)).result.value;
  }

  /** The page as a PDF file. @returns {Promise<Buffer>} */
  async print() {
    const options = { preferCSSPageSize: true, printBackground: true };
    return Buffer.from((await this.send('Page.printToPDF', options)).data, 'base64');
  }

  async close() {
    const closed = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await closed;
  }
}
