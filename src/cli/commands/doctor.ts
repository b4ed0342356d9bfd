import { editions } from '../../core/edition/make-edition.js';
import { FontError } from '../../core/fonts/font-error.js';
import { Fonts, fontRoles } from '../../core/fonts/fonts.js';
import { describeFontError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import type { Messages } from '../messages/messages.js';
import { fontFilesOf } from '../options.js';

/** The oldest version of Node that the libraries run on. */
const OLDEST_NODE = { major: 20, minor: 19 };

/** Digits of a font's SHA-256 that are shown. */
const SHOWN_DIGITS = 16;

/** One line of the result. */
interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

/** `nianbao doctor`: which Node it runs on, and whether the fonts can be used. */
export async function doctor(
  flags: { readonly font?: readonly string[] },
  context: Context,
): Promise<Exit> {
  const { messages } = context;
  const fonts = new Fonts(fontFilesOf(flags.font, context));
  const findings = [
    checkNode(messages),
    ...listEditions(messages),
    ...fontRoles.map((role) => checkFont(role, fonts, messages)),
  ];
  const lines = findings.map(({ ok, text }) => `${ok ? messages.good : messages.bad}  ${text}\n`);
  await context.writeStdout(lines.join(''));
  return findings.every(({ ok }) => ok) ? Exit.Done : Exit.CouldNotRun;
}

function checkNode(messages: Messages): Finding {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const isOldestMajor = major === OLDEST_NODE.major;
  const ok = major > OLDEST_NODE.major || (isOldestMajor && minor >= OLDEST_NODE.minor);
  return { ok, text: messages.doctorNode(node, ok) };
}

const listEditions = (messages: Messages): Finding[] =>
  editions().map(({ edition, years, notice }) => ({
    ok: true,
    text: messages.doctorEdition(edition, `${years.from}–${years.to ?? ''} ${notice}`),
  }));

function checkFont(role: string, fonts: Fonts, messages: Messages): Finding {
  try {
    const { path, sha256, shipped, intact, characters } = fonts.inspect(role);
    const parts = [
      messages.doctorFont(role, path, characters),
      sha256.slice(0, SHOWN_DIGITS),
      ...(shipped ? [] : [messages.doctorOwn]),
      ...(shipped && !intact ? [messages.doctorAltered] : []),
    ];
    return { ok: intact, text: parts.join(' ') };
  } catch (cause) {
    if (!(cause instanceof FontError)) throw cause;
    return { ok: false, text: describeFontError(cause, messages) };
  }
}
