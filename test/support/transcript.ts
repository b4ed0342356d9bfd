/** Command lines and what must come of them, written as Markdown: see test/e2e/cases. */

/** A fenced block: ```kind argument. */
export interface Block {
  readonly kind: string;
  readonly argument: string;
  text: string;
}
/** What stands under one `##` heading. */
export interface Case {
  readonly name: string;
  readonly parts: (string | Block)[];
}

const fence = /^```(\w+) ?(.*)\n([\s\S]*?)^```\n/gm;

/** Splits a file into its cases; `before` is what stands above the first. */
export function parseTranscript(markdown: string): { before: string; cases: Case[] } {
  const [before = '', ...sections] = markdown.split(/^(?=## )/m);
  return {
    before,
    cases: sections.map((section) => ({
      name: section.slice(3, section.indexOf('\n')),
      parts: partsOf(section),
    })),
  };
}

/** The fenced blocks of a text, and what stands between them. */
export function partsOf(section: string): (string | Block)[] {
  const parts: (string | Block)[] = [];
  let at = 0;
  for (const match of section.matchAll(fence)) {
    parts.push(section.slice(at, match.index), {
      kind: match[1] as string,
      argument: match[2] as string,
      text: match[3] as string,
    });
    at = match.index + match[0].length;
  }
  return [...parts, section.slice(at)];
}

export const printTranscript = (before: string, cases: readonly Case[]): string =>
  before +
  cases
    .flatMap((c) =>
      c.parts.map((p) =>
        typeof p === 'string' ? p : `\`\`\`${`${p.kind} ${p.argument}`.trim()}\n${p.text}\`\`\`\n`,
      ),
    )
    .join('');

export interface CommandLine {
  readonly env: Record<string, string>;
  readonly command: string;
  readonly args: string[];
  /** `< file` and `> file`. */
  readonly input?: string;
  readonly output?: string;
}

/** Reads `NAME=value command argument 'quoted argument' < input > output`. */
export function parseCommand(line: string): CommandLine {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((m) => m[1] ?? (m[2] as string));
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = (words.shift() as string).split(/=(.*)/);
    env[name] = value;
  }
  const redirection = (sign: string): string | undefined => {
    const i = words.indexOf(sign);
    return i < 0 ? undefined : words.splice(i, 2)[1];
  };
  const [input, output] = [redirection('<'), redirection('>')];
  const [command = '', ...args] = words;
  return { env, command, args, ...(input ? { input } : {}), ...(output ? { output } : {}) };
}
