import type { LastYear } from '../use-files.js';

interface LastYearBarProps {
  readonly lastYear: LastYear | undefined;
  readonly onCarryIn: () => void;
  readonly onShow: (isShown: boolean) => void;
  readonly onClose: () => void;
}

/** Which report this one is compared with, and what can be taken over from it. */
export function LastYearBar({ lastYear, onCarryIn, onShow, onClose }: LastYearBarProps) {
  if (!lastYear) return null;
  const { report, file, isShown } = lastYear;
  return (
    <aside class="last-year-bar" aria-label="上年报告">
      <span>
        对照上年：{report.input.agency}，{report.input.year}年度
        <span class="hint">{file}</span>
      </span>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
        显示上年数据
      </label>
      <button type="button" class="main-act" onClick={onCarryIn}>
        带入上年结转和文字
      </button>
      <button type="button" onClick={onClose}>
        不再对照
      </button>
    </aside>
  );
}
