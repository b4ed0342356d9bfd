/**
 * What the page says while the program is not there, and if it cannot run. It runs in every browser
 * before the program, down to Internet Explorer: it asks for methods and evaluates nothing. The
 * build lowers it to ES5, for which it has functions alone and no variables.
 */
function say(words: string): void {
  describeOpening(document.getElementById('opening'), words);
}

/** Null when the program has taken the words away: it is open. */
function describeOpening(element: HTMLElement | null, words: string): void {
  if (!element) return;
  element.innerHTML = '';
  element.appendChild(document.createTextNode(words));
}

/** Chromium 85 and Firefox 77 are the first that have all of this; the next ones are supported. */
function isAble(): boolean {
  return (
    'Promise' in window &&
    'flatMap' in Array.prototype &&
    'matchAll' in String.prototype &&
    'replaceAll' in String.prototype
  );
}

if (!isAble())
  say('请切换到极速模式，或用 Chrome、Edge、360、奇安信、红莲花浏览器 86 以上版本打开。');

window.onerror = (message) => {
  if (isAble()) say(`打不开：${message}`);
  return !isAble();
};

window.onload = () => {
  if (isAble() && !('nianbao' in window)) say('这个文件不完整，请重新复制或下载。');
};

export {};
