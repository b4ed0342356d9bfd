import type { Document } from '../document/document.js';
import type { Recipe } from '../embedded-report.js';
import type { Fonts } from '../fonts/fonts.js';
import { programHash } from '../program-hash.js';
import type { FormatDescriptor } from './formats.js';
import type { FormatSettings } from './settings.js';

const MILLISECONDS_PER_SECOND = 1000;

/** What an office chose about its documents, as far as their bytes depend on it. */
export interface Choices {
  readonly settings: FormatSettings;
  readonly fonts: Fonts;
  /** Hash of the agency's own edition (see ownEditionHash). */
  readonly edition: string | undefined;
  readonly sourceDateEpoch: number | undefined;
}

/** How a document of a format is made. What is shipped, usual or not used is not named. */
export const recipeOf = (
  format: FormatDescriptor,
  { date }: Document,
  { settings, fonts, edition, sourceDateEpoch = Number.NaN }: Choices,
): Recipe => ({
  program: programHash(),
  ...(edition === undefined ? {} : { edition }),
  // The date stands in where the report has none.
  ...(Date.parse(date) === sourceDateEpoch * MILLISECONDS_PER_SECOND
    ? { date: String(sourceDateEpoch) }
    : {}),
  ...settingsToRecipe(format, settings),
  ...(format.flows ? {} : fontsToRecipe(fonts)),
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
