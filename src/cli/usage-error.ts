import type { CommanderError } from 'commander';
import type { Messages } from './messages/messages.js';

/** Commander throws these after it has printed the help or the version. */
const HELP_OR_VERSION = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Whether commander stopped because it had printed what the user asked for. */
export const isHelpOrVersion = ({ code }: CommanderError): boolean => HELP_OR_VERSION.has(code);

/** Describes what commander found wrong with the command line, in the user's language. */
export function describeUsageError(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  messages: Messages,
): string {
  // Commander gives what its sentences are about in quotes only.
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), ([, name]) => name);
  const nearest = namesIn(message.match(/Did you mean (?:one of )?([^?]*)\?/));
  switch (code) {
    case 'commander.unknownOption':
      return messages.unknownOption(first, nearest);
    case 'commander.unknownCommand':
      return messages.unknownCommand(first, nearest);
    case 'commander.missingArgument':
      return messages.missingArgument(first);
    case 'commander.missingMandatoryOptionValue':
      return messages.missingOption(first);
    case 'commander.optionMissingArgument':
      return messages.optionNeedsValue(first);
    case 'commander.excessArguments':
      return messages.excess;
    case 'commander.invalidArgument':
      return messages.badChoice(first, second, namesIn(message.match(/choices are (.*)\./)));
    default:
      return messages.badUsage;
  }
}

/** The names that a match gives, which commander separates by commas. */
const namesIn = (match: RegExpMatchArray | null): readonly string[] =>
  match?.[1]?.split(', ') ?? [];
