import { expect } from 'chai';
import { checkReport, readReport, editions as shippedEditions } from '../../../../src/index.js';
import {
  edited,
  type Json,
  sample,
  withoutFiguresInText,
} from '../../../support/sample-reports.js';

const county = 'county-2025.json';
const office = 'city-office-2019.json';
const editions = [
  ['2021', county],
  ['2019', office],
] as const;
const kinds = ['text', 'percent', 'topics', 'length', 'years', 'period'];

/** A sentence in a report's overview, as its second paragraph; YYYY stands for the report's year, LLLL for the one before. */
function withSentence(name: string, sentence: string): Json {
  const report = withoutFiguresInText(name);
  const words = sentence
    .replaceAll('YYYY', String(report.year))
    .replaceAll('LLLL', String(report.year - 1));
  return { ...report, overview: [...report.overview, words] };
}

const problemsOf = (report: Json): Json[] => [
  ...checkReport(readReport(report, 'report.json')).problems,
];
/** Rules that read prose. */
const rulesOf = (edition: string): string[] =>
  (shippedEditions().find((e) => e.edition === edition)?.rules ?? [])
    .filter((r) => kinds.includes(r.kind))
    .map((r) => r.id);
const proseRules = new Set(rulesOf('2021'));
/** Warnings of the rules that read prose; the samples have some of other rules. */
const inProse = (report: Json): Json[] => problemsOf(report).filter((p) => proseRules.has(p.code));
const told = (report: Json): unknown[] =>
  inProse(report).map(({ code, pointer, data: { words, found } }) => [code, pointer, words, found]);

/** Rule, sentence of the overview, the words of it that are off, and the number read in them. */
type Warning = readonly [rule: string, sentence: string, words: string, found: number | string];

/** Off for both samples. */
const wrong: readonly Warning[] = [
  [
    'received-in-text',
    '全年共收到政府信息公开申请731件，均按时办理。',
    '收到政府信息公开申请731件',
    731,
  ],
  [
    'received-in-text',
    '本年度受理依申请公开政府信息共计99件。',
    '受理依申请公开政府信息共计99件',
    99,
  ],
  ['received-in-text', '本年新收政府信息公开申请1,234件。', '新收政府信息公开申请1234件', 1234],
  [
    'received-in-text',
    '全年收到公民、法人或其他组织提出的政府信息公开申请 58 件，同比增长12%。',
    '收到公民、法人或其他组织提出的政府信息公开申请58件',
    58,
  ],
  ['handled-in-text', '全年办结政府信息公开申请700件。', '办结政府信息公开申请700件', 700],
  ['handled-in-text', '收到的申请已办结702件，其余正在办理。', '办结702件', 702],
  ['handled-in-text', '结转下年度继续办理3件。', '结转下年度继续办理3件', 3],
  ['handled-in-text', '上年结转政府信息公开申请63件。', '上年结转政府信息公开申请63件', 63],
  ['applicants-in-text', '从申请人看，自然人申请507件，占大多数。', '自然人申请507件', 507],
  [
    'applicants-in-text',
    '其中，法人或其他组织提出的申请80件。',
    '法人或其他组织提出的申请80件',
    80,
  ],
  ['outcomes-in-text', '办理结果中，予以公开429件。', '予以公开429件', 429],
  ['outcomes-in-text', '部分公开的110件。', '部分公开的110件', 110],
  ['outcomes-in-text', '予以公开和部分公开共500件。', '予以公开和部分公开共500件', 500],
  ['outcomes-in-text', '不予公开申请23件。', '不予公开申请23件', 23],
  ['outcomes-in-text', '无法提供131件。', '无法提供131件', 131],
  ['outcomes-in-text', '不予处理91件。', '不予处理91件', 91],
  ['outcomes-in-text', '其他处理195件。', '其他处理195件', 195],
  ['disputes-in-text', '全年发生政府信息公开行政复议16件。', '行政复议16件', 16],
  ['disputes-in-text', '涉及政府信息公开的行政诉讼31件。', '行政诉讼31件', 31],
  ['disputes-in-text', '因政府信息公开引起的行政复议案件均维持。', '行政复议案件均维持', 0],
  ['disputes-in-text', '因政府信息公开引起的行政诉讼案件均予以维持。', '行政诉讼案件均予以维持', 0],
  ['none-in-text', '全年未收到政府信息公开申请。', '未收到政府信息公开申请', 0],
  ['none-in-text', '本年度没有收到任何政府信息公开申请。', '没有收到任何政府信息公开申请', 0],
  ['disclosure-in-text', '全年制发规章31件。', '制发规章31件', 31],
  ['disclosure-in-text', '全年制定并公开行政规范性文件16件。', '制定并公开行政规范性文件16件', 16],
  ['disclosure-in-text', '作出行政许可决定571645件。', '行政许可决定571645件', 571645],
  ['disclosure-in-text', '全年办理行政处罚639957件。', '行政处罚639957件', 639957],
  ['disclosure-in-text', '实施行政强制2145件。', '行政强制2145件', 2145],
];

/** Off for one sample: what is right by count, and wrong in its share. */
const wrongShare: Readonly<Record<string, Warning>> = {
  [county]: ['percent-in-text', '其中予以公开294件，占49.0%。', '予以公开294件，占49.0%', '49.0'],
  [office]: ['percent-in-text', '其中予以公开272件，占38.3%。', '予以公开272件，占38.3%', '38.3'],
};

/** What the rules on content tell, by an edit of the sample. */
const content: readonly (readonly [
  rule: string,
  pointer: string,
  edit: (year: number) => unknown,
  problem: string,
  data: (year: number) => Json,
  only?: string,
])[] = [
  [
    'period',
    '/preface/0',
    (y) => `统计期限为${y - 1}年1月1日至12月31日。`,
    '/preface/0',
    (y) => ({ words: `${y - 1}年1月1日至12月31日`, year: y, fromDay: '1月1日', toDay: '12月31日' }),
  ],
  [
    'year-in-text',
    '/overview/1',
    (y) => `${y - 3}年，各项工作有序推进。`,
    '/overview/1',
    (y) => ({ found: y - 3, year: y }),
  ],
  [
    'overview-topics',
    '/overview',
    () => ['主动公开、依申请公开、政府信息管理和监督保障各项工作按要求开展。'],
    '/overview',
    () => ({ topic: '政府信息公开平台建设' }),
  ],
  [
    'overview-length',
    '/overview/1',
    () => '按'.repeat(1000),
    '/overview',
    () => ({
      found: 1000 + Array.from(withoutFiguresInText(county).overview[0]).length,
      most: 1000,
      least: null,
    }),
  ],
  [
    'problems-content',
    '/problems',
    () => ['无。'],
    '/problems',
    () => ({ found: 2, most: null, least: 10 }),
  ],
  [
    'fee-statement',
    '/otherMatters',
    () => ['无。'],
    '/otherMatters',
    () => ({ topic: '信息处理费' }),
    '2021',
  ],
];

/** Sentences about something else than the tables' figures, true of any report. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'letters, hotlines, proposals': [
    '全年受理网民留言1256件，办结1250件，办结率99.5%。',
    '办理人大代表建议和政协提案共126件，办结126件，全部公开答复。',
    '12345热线受理群众诉求8652件，按期办结8640件。',
    '办理人大代表建议45件、政协提案67件，答复112件。',
    '“市长信箱”收到群众来信320件，答复318件。',
    '“我为政府网站找错”平台受理留言4件，办结4件。',
    '全年共受理信访事项210件，办结205件，群众满意率98%。',
    '回应社会关切，答复网民咨询76件，平均用时2个工作日。',
    '领导信箱受理群众诉求58件，已全部办结58件。',
    '全年承办市政府交办的建议提案38件，已答复38件，公开33件，不予公开5件。',
    '人大建议答复复文予以公开21件，不予公开3件。',
    '通过“互联网+督查”平台受理问题线索12条，办结12条。',
    '政务服务便民热线承接工单3210件，上年结转15件，结转下年度8件。',
    '政务服务大厅共受理各类事项46213件，办结46102件。',
    '受理投诉举报66件，办结66件。',
    '政民互动栏目收到有效信件205件，答复205件。',
  ],
  'postings and platforms': [
    '公开行政许可信息100条、行政处罚信息52条。',
    '在“信用中国”网站公示行政许可1200件、行政处罚230件。',
    '县政府网站全年发布信息4520条，其中政务动态2610条。',
    '政务微信公众号推送信息356条，微博发布信息120条。',
    '通过政府网站公开行政规范性文件18件、政策解读24件。',
    '全年主动公开政府信息2000条，较上年增加180条。',
    '依法公开“双公示”信息，其中行政许可82件、行政处罚14件。',
    '主动公开行政许可事项清单103项，行政处罚事项清单451项。',
    '开展政策解读，发布图解19篇、视频7部。',
    '集中公开规章和行政规范性文件全文，历年行政规范性文件213件可以下载。',
    '清理行政规范性文件112件，废止9件，宣布失效3件。',
    '转载上级政府规章5件、行政规范性文件17件。',
    '公布行政许可事项256项、行政强制事项18项。',
    '按季度通报行政处罚典型案例12件。',
    '其中，县市场监管局作出行政处罚430件，罚没金额52万元。',
    '办理行政许可“一网通办”事项1280件。',
    '推行行政许可告知承诺制，办理告知承诺件65件。',
    '其中涉企行政处罚36件，全部在作出决定后7个工作日内公示。',
  ],
  'years, dates, document numbers': [
    'YYYY年，各项工作有序推进。',
    'LLLL年底前完成栏目调整，YYYY年正式启用。',
    '按照国办公开办函〔2021〕30号文件要求编制。',
    '贯彻《政府信息公开条例》（国务院令第711号），落实国办发〔2016〕80号文件。',
    '《“十四五”规划（2021—2025年）》全文公开。',
    '自2008年以来，累计主动公开政府信息3万余条。',
    '落实《2016年政务公开工作要点》遗留事项。',
    '编制2021—2025年规划专栏。',
    '2008年至YYYY年的政府公报全部数字化。',
  ],
  'parts and rates of applications': [
    '申请主要通过网络提交，其中网上申请5件、信函申请3件、当面申请1件。',
    '通过网络平台收到申请120件，通过信函收到申请33件。',
    '申请办结率100%，答复及时率100%。',
    '收到申请数量较上年增长10.5%，答复率为100%。',
    '单件申请的平均办理时间在10至15个工作日之间。',
    '申请内容涉及征地拆迁的占40%，涉及社会保障的占20%。',
    '申请量居前三位的部门依次收到申请25件、18件、16件。',
    '其中，市自然资源局收到政府信息公开申请36件，办结35件。',
    '受理申请环节办理时限压缩3件次，答复前沟通56件次。',
    '申请内容涉及土地征收的，共收到申请62件。',
    '与上年相比，收到政府信息公开申请增加12件。',
    '收到申请后3个工作日内登记，逾期答复0件。',
    '其中，县公安局作出的政府信息公开答复31件。',
    '经补正后答复的申请12件，延期答复的申请9件。',
    '按内容分，涉及土地征收的申请120件，不予公开的理由逐件说明。',
    '延期答复14件，补正告知21件。',
    '电话和当面接受咨询、协助查询共收到申请前咨询44件。',
    '无法提供的主要原因是本机关不掌握，当中本机关不掌握相关政府信息2件。',
    '没有因政府信息公开申请收取费用。',
    '连续三年未收到政府信息公开申请的乡镇有2个。',
    '有5个部门全年未收到政府信息公开申请。',
    '县档案馆未收到政府信息公开申请。',
  ],
  'reconsideration and litigation of other kinds': [
    '全县行政复议机关共受理各类行政复议案件156件，审结149件。',
    '县司法局办理行政复议案件88件，文书全部上网公开。',
    '行政机关负责人出庭应诉的行政诉讼案件47件。',
    '公开行政复议决定书20件。',
    '行政复议结果纠正1件。',
    '征地补偿引起的行政诉讼22件，均在审理中。',
    '复议后起诉0件。',
    '全县法院审理各类行政诉讼案件120件。',
    '不动产登记引发的行政复议5件已全部调解。',
    '行政复议纠正1件、行政诉讼败诉2件的单位在会上作出说明。',
  ],
  'trainings and the rest': [
    '举办业务培训3期，培训410人次。',
    '开展日常监测12次，发现并整改问题37个。',
    '政务公开专区接待群众查询2300人次，提供打印服务650份。',
    '开展政府开放日活动6场，收到意见建议28条。',
    '公开征求意见草案14件，收到公众意见256条，采纳97条。',
    '保密审查政府信息5200条，退回修改31条。',
    '政府公报出刊12期，免费赠阅2.4万份。',
    '重大行政决策目录列入事项7项，公开听证2次。',
  ],
};

/** Sentences that agree with the samples. */
const agreeing: Readonly<Record<string, readonly string[]>> = {
  [county]: [
    '全年新收政府信息公开申请713件，上年结转36件。',
    '全年共收到政府信息公开申请749件（含上年结转36件）。',
    'YYYY年，全县收到依申请公开713件，办结718件，办结率95.9%。',
    '上年结转36件，结转下年度31件。',
    '结转上年度申请36件，转入2026年度继续办理31件。',
    '办结718件，其中予以公开294件、部分公开101件，不予公开32件。',
    '予以公开和部分公开共395件。',
    '予以公开294件，占办结总数的40.95%。',
    '部分公开101件，占14.2%。',
    '不予公开32件，占比4.3%。',
    '自然人申请705件，占98.9%，法人或其他组织申请8件，占1.1%。',
    '全县发生行政复议61件，行政诉讼13件。',
    '发生行政诉讼3件，均为未经复议直接起诉。',
    '复议后起诉的行政诉讼10件。',
    '制发行政规范性文件6件，行政许可517645件，行政处罚69.4万件。',
    '全年收到政府信息公开申请713件，其中网上申请520件、信函申请193件。',
  ],
  [office]: [
    '全年收到政府信息公开申请859件，其中自然人申请821件，法人或其他组织申请38件。',
    '全年收到和上年结转合计，受理申请877件。',
    '办结805件，予以公开272件，占33.8%，部分公开3件。',
    '制定规章13件、行政规范性文件60件。',
    '行政复议7件，行政诉讼9件。',
    '行政复议维持5件，行政诉讼维持8件。',
  ],
};

for (const [edition, name] of editions)
  describe(`prose of edition ${edition}`, () => {
    const share = wrongShare[name] as Warning;
    for (const [rule, sentence, words, found] of [...wrong, share])
      it(`is warned of: ${sentence} (${rule})`, () => {
        expect(told(withSentence(name, sentence))).to.deep.include([
          rule,
          '/overview/1',
          words,
          found,
        ]);
      });

    for (const [rule, pointer, edit, problem, data, only = edition] of content)
      if (only === edition)
        it(`is warned of by ${rule}`, () => {
          const report = withSentence(name, '各项工作有序推进。');
          const found = inProse(edited(report, pointer, edit(report.year)));
          expect(found.map((p) => [p.code, p.pointer, p.data])).to.deep.equal([
            [rule, problem, data(report.year)],
          ]);
        });

    it('is warned of by every rule of prose', () => {
      const shown = [...wrong, share, ...content].map(([rule]) => rule);
      expect(rulesOf(edition).filter((id) => !shown.includes(id))).to.deep.equal([]);
    });

    for (const [about, sentences] of Object.entries({
      ...elsewhere,
      'what agrees with the tables': agreeing[name] ?? [],
    }))
      describe(`is let be, where it tells of ${about}:`, () => {
        for (const sentence of sentences)
          it(sentence, () => {
            expect(told(withSentence(name, sentence))).to.deep.equal([]);
          });
      });

    it('is let be in the sample', () => {
      expect(told(sample(name))).to.deep.equal([]);
    });
  });
