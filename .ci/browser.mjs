// Opens the overview of a county's departments in a real browser: nothing is asked of the network, nothing overflows, every bar is drawn, every figure is printed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
let passed = 0;
const faults = [];
const check = (name, good, found = '') => {
  if (good) passed += 1;
  else faults.push(`${name}${found === '' ? '' : `: ${JSON.stringify(found)}`}`);
};

/** The Chrome DevTools protocol over a pipe: messages of JSON that end in a zero byte. */
class Browser {
  #waiting = new Map();
  #last = 0;
  #rest = '';
  events = [];
  constructor() {
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${join(work, 'profile')}`, '--remote-debugging-pipe', 'about:blank'];
    // The same letters on every machine: the project's own.
    const fonts = join(work, 'fonts.conf');
    writeFileSync(fonts, `<?xml version="1.0"?><fontconfig><dir>${join(root, 'fonts')}</dir><cachedir>${join(work, 'cache')}</cachedir></fontconfig>`);
    this.process = spawn('chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, FONTCONFIG_FILE: fonts } });
    this.process.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (this.#rest + text).split('\0');
      this.#rest = messages.pop();
      for (const message of messages.map((m) => JSON.parse(m))) {
        if (message.id) this.#waiting.get(message.id)?.(message);
        else this.events.push(message);
      }
    });
  }
  async send(method, params = {}, sessionId = this.session) {
    const id = ++this.#last;
    const answer = new Promise((done) => this.#waiting.set(id, done));
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }
  async open(url, width, height) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' }, undefined);
    this.session = (await this.send('Target.attachToTarget', { targetId, flatten: true }, undefined)).sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 500 });
    this.events = [];
    await this.send('Page.navigate', { url });
    while (!this.events.some((e) => e.method === 'Page.loadEventFired')) await new Promise((done) => setTimeout(done, 20));
  }
  evaluate = async (expression) => (await this.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
}

/** Departments of a county: a sample's figures many times over, one with none, one with a long name; and last year's. */
function departments(year, count) {
  const base = JSON.parse(readFileSync(join(root, 'samples/county-2025.json'), 'utf8'));
  const folder = join(work, `${year}-${count}`);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const times = (object) => Object.fromEntries(Object.entries(object).map(([key, v]) => [key, typeof v === 'number' ? v * i : typeof v === 'object' && v ? times(v) : v]));
    const own = { ...base, year, agency: `某县第${i}${i === 3 ? '人力资源和社会保障、民政、退役军人事务、医疗保障综合协调服务中心' : ''}局<b>&`, signature: { date: `${year + 1}-01-20` } };
    for (const key of ['disclosure', 'applications', 'disputes']) own[key] = times(base[key]);
    delete own.title;
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(own));
  }
  return folder;
}

const geometry = `(() => {
  const texts = [...document.querySelectorAll('svg text')].filter((t) => t.checkVisibility());
  const cut = texts.filter((t) => { const [a, b] = [t.getBoundingClientRect(), t.ownerSVGElement.getBoundingClientRect()]; return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1; });
  const bars = [...document.querySelectorAll('svg rect[data-value]')];
  return { wide: document.documentElement.scrollWidth, cut: cut.map((t) => t.textContent), texts: texts.length, bars: bars.length, odd: bars.filter((r) => r.getBoundingClientRect().width > 0 !== Number(r.dataset.value) > 0).length };
})()`;
const cells = `[...document.querySelectorAll('td, tfoot th')].map((c) => c.firstChild?.textContent.trim()).filter((t) => /^[+−]?[\\d,]+$/.test(t))`;

const browser = new Browser();
try {
  for (const count of [1, 12, 60]) {
    const html = join(work, `${count}.html`);
    execFileSync('node', [join(root, 'dist/src/cli/cli.js'), 'sum', departments(2025, count), '--agency', '某县人民政府', '--previous', departments(2024, Math.max(1, count - 2)), '--overview', html, '-o', join(work, 'county.json')], { stdio: 'ignore' });
    for (const width of [1280, 390]) {
      const name = `${count} departments at ${width} px`;
      await browser.open(pathToFileURL(html).href, width, 900);
      const { wide, cut, texts, bars, odd } = await browser.evaluate(geometry);
      check(`${name}: nothing overflows the window`, wide <= width, wide);
      check(`${name}: no word is cut off`, texts > 0 && !cut.length, cut.slice(0, 3));
      check(`${name}: every bar is drawn, and none for nothing`, bars > 0 && odd === 0, { bars, odd });
      const said = browser.events.filter((e) => ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'].includes(e.method));
      check(`${name}: the browser has nothing to say`, !said.length, said[0]);
      const asked = browser.events.filter((e) => e.method === 'Network.requestWillBeSent').map((e) => e.params.request.url);
      check(`${name}: nothing but the page is asked for`, asked.length === 1 && asked[0].startsWith('file:'), asked);
    }
    const figures = await browser.evaluate(cells);
    const pdf = join(work, `${count}.pdf`);
    writeFileSync(pdf, Buffer.from((await browser.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })).data, 'base64'));
    const printed = new Set(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split(/[\s()]+/));
    check(`${count} departments: every figure is printed`, figures.length > 10 && figures.every((f) => printed.has(f)), figures.filter((f) => !printed.has(f)).slice(0, 5));
    check(`${count} departments: on A4`, /Page size:.*\(A4\)/.test(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })));
  }
} finally {
  browser.process.kill();
  await new Promise((done) => browser.process.once('exit', done));
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
