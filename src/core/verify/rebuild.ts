import { at } from '../at.js';
import { compose } from '../document/compose.js';
import { documentDigest } from '../document/text.js';
import { ownEditionHash } from '../edition/edition-hash.js';
import type { EmbeddedReport, Recipe } from '../embedded-report.js';
import { type FontFiles, Fonts, fontRoles, hashOfFont } from '../fonts/fonts.js';
import { layOut } from '../layout/layout.js';
import type { MessageData } from '../problem/messages/message-data.js';
import { formats } from '../render/formats.js';
import { fontName, possibleSettings, recipeOf, settingsIn } from '../render/recipe.js';
import type { CheckedReport } from '../report/report.js';
import { version } from '../version.js';

/** A document that was built again from its report. */
export interface Rebuilt {
  /** The files that it can be: one if its recipe says what was chosen. */
  readonly files: readonly Uint8Array[];
  /** Why an untouched document may have other bytes than these. */
  readonly obstacle?: Obstacle | undefined;
}

export type Obstacle = Omit<MessageData['not-provable'], 'isSame'>;

const withoutRecipe: Obstacle = { reason: 'recipe', role: '' };

/** What cannot be built at all. */
export const nothing: Rebuilt = { files: [], obstacle: withoutRecipe };

/**
 * Builds a document of a format again from a report, as the recipe that it embeds says, with those
 * of its own fonts that are given. Throws a FontError if one of these cannot be used.
 */
export async function rebuild(
  formatName: string,
  report: CheckedReport,
  embedded: EmbeddedReport | undefined,
  given: FontFiles,
): Promise<Rebuilt> {
  const format = formats.find(({ name }) => name === formatName);
  if (!format) return nothing;
  const recorded = embedded?.recipe;
  const fonts = Fonts.of(recorded ? recordedFonts(recorded, given) : given);
  const sourceDateEpoch = recorded && dateIn(recorded);
  const document = compose(report, sourceDateEpoch === undefined ? {} : { sourceDateEpoch });
  const layout = layOut(document, fonts);
  const allSettings = recorded ? [settingsIn(format, recorded)] : possibleSettings(format);
  const edition = ownEditionHash(report.edition);
  const choices = { settings: at(allSettings, 0), fonts, edition, sourceDateEpoch };
  const recipe = recipeOf(format, document, choices);
  const obstacle = recorded ? obstacleIn(recorded, recipe) : withoutRecipe;
  const digest = documentDigest(document);
  // Of a document that another program made, what it says of that is no difference.
  const made = obstacle ? {} : { version, recipe };
  const embeddedReport = embedded && { ...embedded, digest, ...made };
  const files = await Promise.all(
    allSettings.map((settings) =>
      format.render(document, layout, fonts, { ...settings, embeddedReport }),
    ),
  );
  return { files, obstacle };
}

/** Those of the fonts given that a recipe names. */
const recordedFonts = (recorded: Recipe, given: FontFiles): FontFiles =>
  Object.fromEntries(
    Object.entries(given).filter(([role, path]) => {
      const hash = recorded[fontName(role)];
      return hash !== undefined && hash === hashOfFont(path);
    }),
  );

const dateIn = ({ date = '' }: Recipe): number | undefined =>
  /^\d{1,11}$/.test(date) ? Number(date) : undefined;

/** What of a recorded recipe is not at hand. */
function obstacleIn(recorded: Recipe, recipe: Recipe): Obstacle | undefined {
  const isSame = (name: string): boolean => recorded[name] === recipe[name];
  if (!isSame('program')) return { reason: 'program', role: '' };
  if (!isSame('edition')) return { reason: 'edition', role: '' };
  const role = fontRoles.find((role) => !isSame(fontName(role)));
  return role === undefined ? undefined : { reason: 'font', role };
}
