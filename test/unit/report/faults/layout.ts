import type { Fault } from './fault.js';

/** Faults that only the layout of the document shows. */
export const layoutFaults: Readonly<Record<string, Fault>> = {
  'a figure with its remark is too wide for its cell': {
    code: 'small-table',
    severity: 'warning',
    edits: [['"repealed": 1,', '"repealed": ‸{ "value": 1, "note": "期满自动失效的1件" },']],
    pointer: '/disclosure/normativeDocuments/repealed',
    place: '表二·行政规范性文件·本年废止件数',
    data: { size: 9, usual: 10.5 },
  },
  'a remark takes many lines': {
    code: 'long-remark',
    severity: 'warning',
    edits: [
      [
        '"repealed": 1,',
        '"repealed": ‸{ "value": 1, "note": "有效期届满以后没有重新公布因而自动失效" },',
      ],
    ],
    pointer: '/disclosure/normativeDocuments/repealed',
    place: '表二·行政规范性文件·本年废止件数',
    data: { lines: 4 },
  },
  'a character is in no font': {
    code: 'glyph',
    edits: [['"除上述内容外，没有', '‸"除𰻝𰻝上述内容外，没有']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { character: '𰻝', codePoint: 'U+30EDD' },
  },
};
