import type { Finding, FindingOf } from './finding.js';
import { formHint } from './form-hint.js';
import type { Language } from './language.js';
import { en } from './messages/en.js';
import type { Catalogues, Sentence, Wording } from './messages/message.js';
import type { Code } from './messages/message-data.js';
import { zh } from './messages/zh.js';
import { fileStart, isDocumentPosition, type Position } from './position.js';
import type { Problem } from './problem.js';

/** Everything that is said of findings, by language. */
export const catalogues: Catalogues = { zh, en };

/** The sentence of a finding: that of its rule if the rule has its own, else that of its code. */
export function wordingOf<C extends Code>(found: FindingOf<C>, language: Language): Wording {
  const { sentences, ruleSentences } = catalogues[language];
  const byRule: { readonly [rule: string]: Sentence<C> | undefined } | undefined =
    ruleSentences[found.code];
  const sentence: Sentence<C> =
    (found.rule === undefined ? undefined : byRule?.[found.rule]) ?? sentences[found.code];
  return sentence(found.data);
}

/** Puts a finding into words and gives it its position and its place in the form. */
export function toProblem(
  found: Finding,
  position: Position,
  place: string,
  language: Language,
): Problem {
  const [message, fileHint = ''] = wordingOf(found, language);
  const hint = 'cell' in position ? formHint(fileHint, language) : fileHint;
  const { position: nameOf, onDocument } = catalogues[language];
  const where = isDocumentPosition(position) ? nameOf(position) : undefined;
  return {
    code: found.rule ?? found.code,
    severity: found.severity,
    pointer: found.pointer,
    ...(isDocumentPosition(position) ? fileStart : position),
    place,
    message: where === undefined ? message : `${message}${onDocument(where)}`,
    ...(hint ? { hint } : {}),
    data: where === undefined ? found.data : { ...found.data, where },
  };
}
