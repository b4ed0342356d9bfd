import type { LastYear } from '../use-last-year.js';

interface LastYearBarProps {
  readonly lastYear: LastYear | undefined;
  readonly onCarryIn: () => void;
  readonly onShow: (shown: Pick<LastYear, 'isShown' | 'showsChange'>) => void;
  readonly onClose: () => void;
}

/** Which report this one is compared with, and what can be taken over from it. */
export function LastYearBar({ lastYear, onCarryIn, onShow, onClose }: LastYearBarProps) {
  if (!lastYear) return null;
  const { report, file, isShown, showsChange } = lastYear;
  return (
    <aside class="last-year-bar" aria-label="上年报告">
      <span>
        对照上年：{report.input.agency}，{report.input.year}年度
        <span class="hint">{file}</span>
      </span>
      <Switch
        name="显示上年数据（格子里的小字）"
        isOn={isShown}
        onSwitch={(isOn) => onShow({ isShown: isOn, showsChange })}
      />
      <Switch
        name="显示增减"
        isOn={isShown && showsChange}
        onSwitch={(isOn) => onShow({ isShown: isShown || isOn, showsChange: isOn })}
      />
      <button type="button" class="main-act" onClick={onCarryIn}>
        带入
      </button>
      <span class="hint">把上年结转、机关名称、标题、前言填进空着的地方</span>
      <button type="button" onClick={onClose}>
        不再对照
      </button>
    </aside>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

const Switch = ({ name, isOn, onSwitch }: SwitchProps) => (
  <label>
    <input
      type="checkbox"
      checked={isOn}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
    {name}
  </label>
);
