import { expect } from 'chai';
import { PhraseComposer } from '../../../src/core/edition/phrases.js';

const phrases = new PhraseComposer({
  收到: ['收到', '受理'],
  申请: ['[{政府}]信息公开申请', '申请'],
  政府: ['政府', '机关'],
  空: [],
  甲: ['{乙}'],
  乙: ['{甲}'],
});
const match = (phrase: string, sentence: string, meanings?: string[][]): unknown => {
  const found = new RegExp(phrases.compose(phrase, meanings)).exec(sentence);
  return found && { ...found.groups };
};

describe('a phrase of a rule', () => {
  it('has its words as they stand, any word of a group, and what may be left out', () => {
    const phrase = '{收到}[了]{申请}{件数}件';
    expect(match(phrase, '全年受理了机关信息公开申请12件')).to.deep.equal({
      收到: '受理',
      申请: '机关信息公开申请',
      件数: '12',
    });
    expect(match(phrase, '收到申请3件')).to.deep.include({ 收到: '收到', 申请: '申请' });
    expect(match(phrase, '收到过申请3件')).to.equal(null);
  });

  it('says which of the meanings it has', () => {
    const meanings = [['{申请}'], ['复议', '[行政]诉讼']];
    expect(match('{项}{件数}件', '行政诉讼5件', meanings)).to.deep.equal({
      项0_1: undefined,
      项1_1: '行政诉讼',
      件数: '5',
    });
  });

  it('says which meanings it has where it names two', () => {
    const meanings = [['复议'], ['诉讼']];
    expect(match('{项}和{项}共{件数}件', '诉讼和复议共8件', meanings)).to.deep.equal({
      项0_1: undefined,
      项1_1: '诉讼',
      项0_2: '复议',
      项1_2: undefined,
      件数: '8',
    });
  });

  it('names a part that stands twice the first time', () =>
    expect(match('{收到}{件数}件、{收到}{数}件', '收到1件、受理2件')).to.deep.equal({
      收到: '收到',
      件数: '1',
      数: '2',
    }));

  it('takes every sign but its own notation as it stands', () =>
    expect(match('（a.b+c*）{百分数}%', '（a.b+c*）3.50%')).to.deep.equal({ 百分数: '3.50' }));

  it('has up to twenty characters of the sentence for …', () => {
    expect(match('收到…维持', `收到${'甲'.repeat(20)}维持`)).to.deep.equal({});
    expect(match('收到…维持', `收到${'甲'.repeat(21)}维持`)).to.equal(null);
    expect(match('收到…维持', '收到；维持')).to.equal(null);
  });

  it('begins a clause at ^', () => {
    expect(match('^收到{件数}件', '上年1件，收到2件')).to.deep.equal({ 件数: '2' });
    expect(match('^收到{件数}件', '未收到2件')).to.equal(null);
  });

  it('takes the longest word of a group', () =>
    expect(phrases.anyOf(['上年', '上年度'])).to.equal('(?:上年度|上年)'));

  it('is refused if a group does not exist, is empty or holds itself', () => {
    for (const name of ['丙', '空', 'toString'])
      expect(() => phrases.compose(`{${name}}`), name).to.throw(
        `{${name}}: no such word group, or an empty one`,
      );
    expect(() => phrases.compose('{甲}')).to.throw('{甲}: the word group holds itself');
    expect(() => phrases.anyOf(['{空}'])).to.throw('{空}: no such word group');
  });
});
