import type { ReportInput } from '../report.js';

/** What stands in the place of words that are not looked at. */
const BLANK = '本';

/** An agency's name: its region, and what it is called there. */
const NAME = /^(?<region>.*[省市县区旗州盟镇乡])?(?<office>.+)$/;

/** Agencies whose report is about the whole of their region. */
const GOVERNMENT = /(?:政府|管委会|管理委员会)$/;

/**
 * Makes a sentence one of the same length without the report's year and what the agency calls
 * itself, so that other years, offices and regions are found in it, and without `harmless` words,
 * which only look like them.
 */
export function ownWordsRemover(
  harmless: readonly string[] = [],
  { agency, year }: ReportInput,
): (sentence: string) => string {
  const own = [`${year}年`, ...namesOf(agency)];
  const patterns = harmless.map((words) => new RegExp(words, 'g'));
  return (sentence) => {
    const plain = own.reduce((text, words) => text.replaceAll(words, blank), sentence);
    return patterns.reduce((text, pattern) => text.replace(pattern, blank), plain);
  };
}

const blank = (words: string): string => BLANK.repeat(words.length);

function namesOf(agency: string): string[] {
  const { region = '', office = '' } = NAME.exec(agency)?.groups ?? {};
  const level = region.slice(-1);
  // A government's name is also the beginning of the names of its offices.
  if (GOVERNMENT.test(agency)) return level ? [`全${level}`, `我${level}`] : [];
  const names = [agency, `${level}${office}`, office];
  return names.flatMap((name) => [name, name.replace('人民', '')]);
}
