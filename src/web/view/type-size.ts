import { useEffect, useState } from 'preact/hooks';
import { typeSizes } from './bar.js';

const STORED_AS = 'nianbao-type-size';

/** The size of type that was chosen, kept for the next time where the browser stores anything. */
export function useTypeSize() {
  const [percent, setPercent] = useState(storedSize);
  useEffect(() => {
    document.documentElement.style.fontSize = `${percent}%`;
    try {
      localStorage.setItem(STORED_AS, String(percent));
    } catch {
      // It lasts as long as the page.
    }
  }, [percent]);
  return { percent, choose: setPercent };
}

function storedSize(): number {
  try {
    const stored = Number(localStorage.getItem(STORED_AS));
    return typeSizes.find((size) => size === stored) ?? typeSizes[0];
  } catch {
    return typeSizes[0];
  }
}
