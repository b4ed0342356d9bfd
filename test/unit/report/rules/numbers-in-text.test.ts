import { expect } from 'chai';
import { checkReport, type Problem, readReport } from '../../../../src/index.js';
import { sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');

/**
 * The problems of the numbers in a sentence that is added to section one. The county received 713
 * applications (705 from natural persons), carried 36 over and 31 forward, and settled 718.
 */
function findProblems(sentence: string): Problem[] {
  const at = county.overview.length;
  const { problems } = checkReport(
    readReport({ ...county, overview: [...county.overview, sentence] }),
  );
  return problems.filter(
    (p) => p.code.endsWith('-in-text') && p.pointer.startsWith(`/overview/${at}`),
  );
}

describe('a sentence that agrees with the tables or is about something else', () => {
  const correct = [
    // Both meanings of “received”, and every other count of the tables.
    '全年共收到政府信息公开申请713件，上年结转36件。',
    '全年收到政府信息公开申请749件（含上年结转36件），办结718件，结转下年度继续办理31件。',
    '2025年，全县受理政府信息公开申请713件，其中自然人705件，法人或其他组织8件。',
    '新收政府信息公开申请 713 件，答复718件。',
    '予以公开294件，部分公开101件，不予公开32件，无法提供113件，不予处理19件，其他处理159件。',
    '予以公开及部分公开395件。',
    '自然人705件，占98.9%。',
    '予以公开294件，占办结总数的40.9%；予以公开294件，占41%。',
    '因政府信息公开引起行政复议61件、行政诉讼13件。',
    '全年制发行政规范性文件6件，作出行政许可517645件、行政处罚693957件、行政强制2154件。',
    '未收到政府信息公开收费减免的投诉。',
    // Other scopes.
    '其中，网上收到申请512件，当面收到申请11件，信函收到申请190件。',
    '通过政府信息公开平台收到申请401件。',
    '县政府网站收到网民留言1203件，全部按期答复1203件。',
    '12345热线受理群众诉求86000件，办结85210件。',
    '办理人大代表建议142件、政协提案208件，均按期答复350件。',
    '县长信箱收到来信215件，答复215件。',
    '收到意见建议2316条，采纳98条。',
    '受理信访举报投诉310件，办结300件。',
    '办结率100%，答复率为100%。',
    '按时办结率达到99.5%，较上年提高2个百分点。',
    '经协调，申请人主动撤回12件。',
    '其中逾期未补正的9件，逾期未缴费的7件。',
    // Web postings are not decisions.
    '在网站公开行政许可信息100条、行政处罚信息200条。',
    '公示行政许可结果5000件、行政处罚结果6000件。',
    '归集行政处罚1200件，上传信用平台。',
    '主动公开政府信息18236条，其中规范性文件6件、政策解读42件。',
    '发布政策解读35篇，召开新闻发布会12场。',
    // Years, ranges, document numbers, percentages of other things.
    '2024年以来，公开工作稳步推进。',
    '对照《2020年政务公开工作要点》逐项落实。',
    '落实“十四五”规划（2021—2025年）要求。',
    '依据国办公开办函〔2021〕30号要求编制。',
    '2026年，将进一步规范答复文书。',
    '与2024年相比，栏目更新及时率提高3%。',
    '公开率由95%提高到100%。',
    // Disputes of another kind.
    '办理各类行政复议案件，经复议维持27件、纠正10件。',
    '行政诉讼中，未经复议直接起诉的3件，复议后起诉的10件。',
    '全县行政机关负责人出庭应诉率100%。',
    '行政复议结果维持27件、纠正10件、其他结果9件、尚未审结15件。',
    // Meetings, training, visits.
    '召开工作会议4次，举办培训班6期，培训480人次。',
    '开展日常监测12次，通报问题35件，整改35件。',
    '接待来访咨询420人次，解答电话咨询900件。',
    '回应社会关切信息56件。',
    '受理依职权移送线索8件。',
    '收到上级转办件15件，办结15件。',
    '平均办理时限为12.5个工作日。',
    '对31件结转申请建立台账。',
    '上年结转的申请全部办结。',
    '本年度没有需要结转的复议案件。',
    '答复文书抽查50件，合格率98%。',
  ];
  for (const sentence of correct)
    it(`the sentence ${sentence} is no problem`, () => {
      expect(findProblems(sentence).map((p) => `${p.code} ${p.message}`)).to.deep.equal([]);
    });
});

describe('a sentence that disagrees with the tables', () => {
  const wrong: readonly [sentence: string, code: string, words: string, place: string][] = [
    [
      '全年共收到政府信息公开申请731件。',
      'received-in-text',
      '收到政府信息公开申请731件',
      '表三·一、本年新收政府信息公开申请数量·总计',
    ],
    [
      '全年办结政府信息公开申请781件。',
      'handled-in-text',
      '办结政府信息公开申请781件',
      '表三·（七）总计·总计',
    ],
    ['结转下年度13件。', 'handled-in-text', '结转下年度13件', '表三·四、结转下年度继续办理·总计'],
    [
      '上年结转63件。',
      'handled-in-text',
      '上年结转63件',
      '表三·二、上年结转政府信息公开申请数量·总计',
    ],
    [
      '其中自然人507件。',
      'applicants-in-text',
      '自然人507件',
      '表三·一、本年新收政府信息公开申请数量·自然人',
    ],
    [
      '法人或其他组织18件。',
      'applicants-in-text',
      '法人或其他组织18件',
      '表三·一、本年新收政府信息公开申请数量·商业企业',
    ],
    ['予以公开249件。', 'outcomes-in-text', '予以公开249件', '表三·（一）予以公开·总计'],
    ['部分公开110件。', 'outcomes-in-text', '部分公开110件', '表三·（二）部分公开·总计'],
    [
      '予以公开和部分公开359件。',
      'outcomes-in-text',
      '予以公开和部分公开359件',
      '表三·（一）予以公开·总计',
    ],
    ['无法提供131件。', 'outcomes-in-text', '无法提供131件', '表三·（四）无法提供·总计'],
    ['不予公开32件，占5.4%。', 'percent-in-text', '不予公开32件，占5.4%', '表三·（七）总计·总计'],
    ['行政复议16件。', 'disputes-in-text', '行政复议16件', '表四·行政复议·总计'],
    ['行政诉讼31件。', 'disputes-in-text', '行政诉讼31件', '表四·行政诉讼·未经复议直接起诉·总计'],
    [
      '行政复议案件均被维持。',
      'disputes-in-text',
      '行政复议案件均被维持',
      '表四·行政复议·结果纠正',
    ],
    [
      '全年未收到政府信息公开申请。',
      'none-in-text',
      '未收到政府信息公开申请',
      '表三·一、本年新收政府信息公开申请数量·总计',
    ],
    [
      '全年制发行政规范性文件9件。',
      'disclosure-in-text',
      '制发行政规范性文件9件',
      '表二·行政规范性文件·本年制发件数',
    ],
    [
      '作出行政许可51764件。',
      'disclosure-in-text',
      '行政许可51764件',
      '表二·行政许可·本年处理决定数量',
    ],
  ];
  for (const [sentence, code, words, place] of wrong)
    it(`the sentence ${sentence} is reported as ${code} with its cell`, () => {
      const problems = findProblems(sentence);
      expect(problems.map((p) => p.code)).to.deep.equal([code]);
      expect(problems[0]?.severity).to.equal('warning');
      expect(problems[0]?.data.words).to.equal(words);
      expect(problems[0]?.message).to.include(place);
    });
});
