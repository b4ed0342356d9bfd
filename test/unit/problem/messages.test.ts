import { expect } from 'chai';
import type { Finding } from '../../../src/core/problem/finding.js';
import { formHint, pageHint } from '../../../src/core/problem/form-hint.js';
import { catalogues, wordingOf } from '../../../src/core/problem/to-problem.js';
import { placeOf } from '../../../src/core/report/place.js';
import { editions } from '../../../src/index.js';
import { messageSamples } from '../../support/message-samples.js';

/** Every message of a language, those of single rules too, with data that has no Chinese. */
function listMessages(language: 'zh' | 'en'): [name: string, text: string][] {
  const { ruleSentences } = catalogues[language];
  return Object.entries(messageSamples).flatMap(([code, data]) => {
    const rules = Object.keys(ruleSentences[code as keyof typeof ruleSentences] ?? {});
    return [undefined, ...rules].map((rule): [string, string] => {
      const found = { code, severity: 'error', pointer: '', data, rule } as Finding;
      return [rule ?? code, wordingOf(found, language).join('\n')];
    });
  });
}

describe('the messages of both languages', () => {
  it('no message prints a missing value, in either language', () => {
    for (const language of ['zh', 'en'] as const)
      for (const [name, text] of listMessages(language)) {
        expect(text, name).not.to.match(/undefined|NaN|\[object/);
        expect(text.trim(), name).not.to.equal('');
      }
  });

  it('no hint about a form speaks of the command line or of JSON', () => {
    for (const [name, text] of listMessages('zh')) {
      const hint = formHint(text, 'zh');
      expect(hint, name).not.to.match(/--fix 可以|用 waive 写明|"heading"|text 或 content/);
    }
    for (const [name, text] of listMessages('zh'))
      expect(pageHint(text), name).not.to.match(/--fix 可以|用 waive 写明|text 或 content|写 null/);
    for (const [name, text] of listMessages('en'))
      expect(formHint(text, 'en'), name).not.to.match(/; --fix|with waive/);
  });

  it('every Chinese message has Chinese words', () => {
    const foreign = listMessages('zh').filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(foreign.map(([name]) => name)).to.deep.equal(['could-not-run']);
  });

  it('an English message has no Chinese except words of the report or the workbook', () => {
    const written = /“无。”|（一）|（1）|年|至|元|万元|规章|附注|三!D5/g;
    const mixed = listMessages('en').filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(written, '')),
    );
    expect(mixed).to.deep.equal([]);
  });

  describe('of a wrong figure', () => {
    const correction = (i: number) => ({
      pointer: `/${i}`,
      place: `表三·行${i}·栏${i}`,
      found: i,
      expected: 9,
    });
    const wordsOf = (data: object, language: 'zh' | 'en' = 'zh'): string => {
      const details = { ...messageSamples['wrong-figure'], ...data };
      const found = { code: 'wrong-figure', severity: 'error', pointer: '', data: details };
      return wordingOf(found as Finding, language).join('\n');
    };

    it('two other explanations are in words, and all others are counted', () => {
      const alternatives = (count: number) =>
        Array.from({ length: count }, (_, i) => [{ kind: 'figure', corrections: [correction(i)] }]);
      for (const language of ['zh', 'en'] as const)
        expect(wordsOf({ alternatives: alternatives(4) }, language))
          .to.match(/行0.*\n.*行1/)
          .and.not.to.include('行2');
      expect(wordsOf({ alternatives: alternatives(4) })).to.include('另有 2 种可能');
      expect(wordsOf({ alternatives: alternatives(4) }, 'en')).to.include('2 more');
      expect(wordsOf({ alternatives: alternatives(2) })).not.to.include('另有');
    });

    it('figures in the row of the one before are named by their column', () => {
      const corrections = [
        { pointer: '/a', place: '表三·甲·自然人', found: 5, expected: 3 },
        { pointer: '/b', place: '表三·甲·商业企业', found: null, expected: 5 },
        { pointer: '/c', place: '表三·乙·自然人', found: 1, expected: 0 },
      ];
      const acts = [{ kind: 'exchange', corrections }];
      expect(wordsOf({ acts, isCertain: false })).to.include(
        '像是两格填反了：自然人 5 改为 3，商业企业 空白 改为 5，表三·乙·自然人 1 改为 0，',
      );
    });

    it('one total that fails is not called several', () => {
      const broken = messageSamples['wrong-figure'].broken.slice(0, 1);
      expect(wordsOf({ broken }, 'en')).to.include('because of it, one total does not add up');
    });

    it('single figures are counted together', () => {
      const acts = [0, 1].map((i) => ({ kind: 'figure', corrections: [correction(i)] }));
      expect(wordsOf({ acts, isCertain: true })).to.match(/^有 2 格填错了：栏0 0 改为 9，表三·行1/);
    });
  });

  it('what is not on the form is named in the language of the message', () => {
    const edition = editions()[1] ?? editions()[0];
    if (!edition) throw new Error('no edition');
    expect(placeOf(edition, '/overview/1', 'zh')).to.equal('一、总体情况·第2段');
    expect(placeOf(edition, '/overview/1', 'en')).to.equal('一、总体情况·paragraph 2');
    expect(placeOf(edition, '/signature/date', 'zh')).to.equal('落款·成文日期');
    expect(placeOf(edition, '/signature/date', 'en')).to.equal('signature·date');
    expect(placeOf(edition, '/disclosure/note', 'en')).to.equal('表二·note');
    const before = '/disclosure/before/0';
    expect(placeOf(edition, before, 'zh')).to.equal('表二·表前文字·第1段');
    expect(placeOf(edition, before, 'en')).to.equal('表二·text before the table·paragraph 1');
  });
});
