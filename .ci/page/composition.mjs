// @ts-check
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { wait } from './page-window.mjs';

const FIELDS = { prose: '/overview/0', figure: '/applications/received/naturalPerson' };
/** Keys that mean something to an input method, and would mean something to the page too. */
const KEYS = ['Enter', 'ArrowDown', 'ArrowRight', 'Backspace', 'Tab', 'Escape', 'Delete'];
/** Milliseconds after which whatever the page does late is done. */
const LATE = 1500;

/**
 * In the page: composes text in the field that has the cursor, with the events that browsers send;
 * the keys go to the input method, and the last one confirms after the end, as some methods do.
 * @param {{ parts: readonly string[], text: string, keys: readonly string[] }} composition
 */
async function composeByEvents({ parts, text, keys }) {
  const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
  const { value: before, selectionStart: start, selectionEnd: end } = field;
  /** @param {string} part */
  const show = (part) => {
    field.setRangeText(part, start, field.value.length - (before.length - end), 'end');
    const options = { bubbles: true, data: part };
    field.dispatchEvent(new CompositionEvent('compositionupdate', options));
    const inputType = 'insertCompositionText';
    field.dispatchEvent(new InputEvent('input', { ...options, isComposing: true, inputType }));
  };
  /** @param {string} key @param {boolean} isComposing */
  const press = (key, isComposing) => {
    const options = { key, keyCode: 229, isComposing, bubbles: true, cancelable: true };
    return field.dispatchEvent(new KeyboardEvent('keydown', options));
  };
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const part of parts) {
    show(part);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  const taken = keys.filter((key) => !press(key, true));
  const between = field.value;
  show(text);
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
  if (!press('Enter', false)) taken.push('Enter after the end');
  return { taken, between };
}

/**
 * Composes with Chromium's own input method protocol.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {{ parts: readonly string[], text: string, keys: readonly string[] }} composition
 */
async function composeByProtocol({ page }, { parts, text, keys }) {
  const session = await page.context().newCDPSession(page);
  for (const part of parts) {
    const { length } = part;
    const caret = { selectionStart: length, selectionEnd: length };
    await session.send('Input.imeSetComposition', { text: part, ...caret });
  }
  await page.evaluate(() => {
    const taken = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { taken });
    addEventListener('keydown', (e) => e.defaultPrevented && taken.push(e.key));
  });
  for (const key of keys) {
    const options = { type: /** @type {const} */ ('rawKeyDown'), windowsVirtualKeyCode: 229, key };
    await session.send('Input.dispatchKeyEvent', options);
  }
  await wait(LATE);
  const between = await page.evaluate(
    () => /** @type {HTMLInputElement} */ (document.activeElement).value,
  );
  await session.send('Input.insertText', { text });
  return { between, taken: await page.evaluate(() => /** @type {any} */ (globalThis).taken) };
}

/**
 * Text that is composed by an input method arrives whole: no key is taken from the method, no
 * field is written to, and nothing is lost.
 * @param {import('./browsers.mjs').PageBrowser} browser
 * @param {typeof composeByProtocol} compose
 */
async function checkFields({ open, name: browser }, compose) {
  const window = await open();
  await window.open(join(root, 'samples/county-2025.json'));
  const parts = ['z', 'zh', 'zheng', '政 fu', '政府'];
  const compositions = {
    prose: { parts, text: '政府信息', keys: KEYS },
    figure: { parts: ['y', 'yi'], text: '1', keys: KEYS },
  };
  for (const [kind, composition] of Object.entries(compositions)) {
    const pointer = FIELDS[/** @type {keyof typeof FIELDS} */ (kind)];
    await window.enter(pointer);
    if (kind === 'prose') await window.press('End');
    const fields = await window.fieldPointers();
    const before = await window.valueAt(pointer);
    const { taken, between } = await compose(window, composition);
    check(`${browser}, ${kind}: no key is taken`, taken.length === 0, taken);
    const isShown = between.includes(composition.parts.at(-1) ?? '');
    check(`${browser}, ${kind}: what is composed stays`, isShown, between);
    await wait(LATE);
    const after = await window.valueAt(pointer);
    const isWhole =
      kind === 'prose'
        ? after?.includes(composition.text) && after.length === (before?.length ?? 0) + 4
        : after === composition.text;
    check(`${browser}, ${kind}: nothing is lost`, isWhole ?? false, after);
    const focused = await window.focused();
    check(`${browser}, ${kind}: the cursor stays`, focused.pointer === pointer, focused);
    const areSame = (await window.fieldPointers()).join() === fields.join();
    check(`${browser}, ${kind}: no paragraph is split`, areSame);
  }
  const saved = JSON.parse((await window.download('下载 JSON')).bytes.toString());
  const isKept =
    saved.overview[0].includes('政府信息') && saved.applications.received.naturalPerson;
  check(`${browser}: what was composed is in the report`, isKept === 1, saved.overview[0]);
  await window.close();
}

/**
 * With the protocol that Chromium has for input methods.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export const checkInputMethod = (browser) => checkFields(browser, composeByProtocol);

/**
 * With the events that input methods cause, where the browser has no such protocol.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export const checkComposition = (browser) =>
  checkFields(browser, ({ page }, composition) => page.evaluate(composeByEvents, composition));
