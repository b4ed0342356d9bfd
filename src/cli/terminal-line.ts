/** How often the line is drawn again, in milliseconds. */
const INTERVAL = 1000;
/** Columns of a terminal that does not say how many it has. */
const DEFAULT_COLUMNS = 80;
/** Clears the terminal's line from the cursor on. */
const CLEAR_REST = '\u001b[K';

/** What a terminal is asked for, e.g. `process.stderr`. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** Its width. */
  readonly columns?: number;
  write(text: string): boolean;
}

/**
 * Shows what `describe` gives as a line that is drawn again every second, the first time after one
 * second; nothing if this is no terminal. Returns what removes the line.
 */
export function showLine(terminal: Terminal, describe: () => string): () => void {
  if (!terminal.isTTY) return () => {};
  let isShown = false;
  const timer = setInterval(() => {
    isShown = true;
    // In the last column some terminals wrap already.
    const text = cutToWidth(describe(), (terminal.columns || DEFAULT_COLUMNS) - 1);
    terminal.write(`\r${text}${CLEAR_REST}`);
  }, INTERVAL).unref();
  return () => {
    clearInterval(timer);
    if (isShown) terminal.write(`\r${CLEAR_REST}`);
    isShown = false;
  };
}

/** The beginning of a text that fits so many columns; Chinese characters take two. */
export function cutToWidth(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character >= '\u1100' ? 2 : 1;
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}
