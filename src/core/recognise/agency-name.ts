/** Characters of the longest name. */
const MAX_NAME = 60;
/** How names of agencies end. */
const ENDINGS =
  '府 局 委 办 厅 部 室 会 院 所 站 中心 街道 镇 乡 县 市 区 州 省 旗 盟 公司 集团 校 学 处 队 署 社 行 ' +
  '馆 司 关 庭 台 园 场 库';
const ENDING = new RegExp(`(?:${ENDINGS.replaceAll(' ', '|')})$`);

/** Whether a text without blanks can be a name: no mark of a sentence or a label, and no number. */
export const isName = (text: string): boolean =>
  text !== '' && text.length < MAX_NAME && !/[。；：！？，,;:>＞»|\d]/.test(text);

/** Whether a text without blanks reads as the whole name of an agency. */
export const isAgencyName = (text: string): boolean =>
  isName(text) && ENDING.test(text) && !/^(?:人民)?政府(?:办公室)?$/.test(text);
