import { editions } from '../../core/edition/make-edition.js';
import { FontError } from '../../core/fonts/font-error.js';
import { Fonts, fontRoles } from '../../core/fonts/fonts.js';
import { type Context, Exit } from '../context.js';
import { ownFonts } from '../options.js';

/** Oldest Node that the libraries run on. */
const oldest = [20, 19] as const;

/** `nianbao doctor`: what it runs on, which fonts it would embed, and whether they are whole. */
export async function doctor(
  flags: { readonly font?: readonly string[] },
  context: Context,
): Promise<Exit> {
  const { words } = context;
  let sound = true;
  const lines: string[] = [];
  const tell = (good: boolean, line: string): void => {
    sound &&= good;
    lines.push(`${good ? words.good : words.bad}  ${line}`);
  };
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  tell(recent, words.doctorNode(process.versions.node, recent));
  for (const { edition, years, notice } of editions())
    tell(true, words.doctorEdition(edition, `${years.from}–${years.to ?? ''} ${notice}`));
  const fonts = new Fonts(ownFonts(flags.font, context));
  for (const role of fontRoles) {
    try {
      const { path, sha256, shipped, intact, characters } = fonts.inspect(role);
      tell(
        intact,
        `${words.doctorFont(role, path, characters)} ${sha256.slice(0, 16)}${shipped ? (intact ? '' : ` ${words.doctorAltered}`) : ` ${words.doctorOwn}`}`,
      );
    } catch (cause) {
      if (!(cause instanceof FontError)) throw cause;
      tell(false, words.badFont(cause.message));
    }
  }
  await context.writeStdout(lines.map((l) => `${l}\n`).join(''));
  return sound ? Exit.Done : Exit.CouldNotRun;
}
