import { expect } from 'chai';
import type { Finding } from '../../../src/core/problem/finding.js';
import { catalogues, wordingOf } from '../../../src/core/problem/to-problem.js';
import { placeOf } from '../../../src/core/report/place.js';
import { editions } from '../../../src/index.js';
import { messageSamples } from '../../support/message-samples.js';

/** Every sentence of a language, with data that has no Chinese in it; rules' own sentences too. */
function sentences(language: 'zh' | 'en'): [name: string, text: string][] {
  const { ruleSentences } = catalogues[language];
  return Object.entries(messageSamples).flatMap(([code, data]) => {
    const rules = Object.keys(ruleSentences[code as keyof typeof ruleSentences] ?? {});
    return [undefined, ...rules].map((rule): [string, string] => {
      const found = { code, severity: 'error', pointer: '', data, rule } as Finding;
      return [rule ?? code, wordingOf(found, language).join('\n')];
    });
  });
}

describe('the sentences', () => {
  it('print no value that is missing, in either language', () => {
    for (const language of ['zh', 'en'] as const)
      for (const [name, text] of sentences(language)) {
        expect(text, name).not.to.match(/undefined|NaN|\[object/);
        expect(text.trim(), name).not.to.equal('');
      }
  });

  it('in Chinese have Chinese words', () => {
    const foreign = sentences('zh').filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(foreign.map(([name]) => name)).to.deep.equal(['could-not-run']);
  });

  it('in English have no Chinese but what is to be written in the report or on a sheet', () => {
    const written = /“无。”|（一）|（1）|年|至|元|万元|规章|附注|三!D5/g;
    const mixed = sentences('en').filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(written, '')),
    );
    expect(mixed).to.deep.equal([]);
  });

  it('name a paragraph in the language of the message', () => {
    const edition = editions()[1] ?? editions()[0];
    if (!edition) throw new Error('no edition');
    expect(placeOf(edition, '/overview/1', 'zh')).to.equal('一、总体情况·第2段');
    expect(placeOf(edition, '/overview/1', 'en')).to.equal('一、总体情况·paragraph 2');
  });
});
