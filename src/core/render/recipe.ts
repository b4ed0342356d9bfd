import type { Recipe } from '../embedded-report.js';
import type { Fonts } from '../fonts/fonts.js';
import { programHash } from '../program-hash.js';
import type { FormatDescriptor } from './formats.js';
import type { FormatSettings } from './settings.js';

/** What an office chose about its documents, as far as their bytes depend on it. */
export interface Choices {
  readonly settings: FormatSettings;
  readonly fonts: Fonts;
  /** Hash of the agency's own edition (see ownEditionHash). */
  readonly edition: string | undefined;
  /** The date of the file in seconds since 1970, if it stands in for that of the report. */
  readonly sourceDateEpoch: number | undefined;
}

/** How a document of a format is made. What is shipped or usual is not named. */
export const recipeOf = (format: FormatDescriptor, choices: Choices): Recipe => ({
  program: programHash(),
  ...(choices.edition === undefined ? {} : { edition: choices.edition }),
  ...(choices.sourceDateEpoch === undefined ? {} : { date: String(choices.sourceDateEpoch) }),
  ...settingsToRecipe(format, choices.settings),
  ...(format.flows ? {} : fontsToRecipe(choices.fonts)),
});

function settingsToRecipe({ options = [] }: FormatDescriptor, settings: FormatSettings): Recipe {
  const chosen = options.flatMap(({ setting, values }) => {
    const value = settings[setting];
    return value && value !== values?.[0] ? [[setting, String(value)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** The settings of a format that a recipe names. */
export const settingsIn = ({ options = [] }: FormatDescriptor, recipe: Recipe): FormatSettings =>
  Object.fromEntries(
    options
      .filter(({ setting, values }) => (values ?? ['true']).includes(recipe[setting] ?? ''))
      .map(({ setting, values }) => [setting, values ? recipe[setting] : true]),
  );

/** Every setting of a format by itself, the usual ones first. */
export const possibleSettings = ({ options = [] }: FormatDescriptor): FormatSettings[] => [
  {},
  ...options.flatMap(({ setting, values = [] }) =>
    (values.length ? values.slice(1) : [true]).map((value) => ({ [setting]: value })),
  ),
];

/** How a recipe names the font of a role. */
export const fontName = (role: string): string => `font-${role}`;

const fontsToRecipe = (fonts: Fonts): Recipe =>
  Object.fromEntries(
    Object.entries(fonts.ownHashes()).map(([role, hash]) => [fontName(role), hash]),
  );
