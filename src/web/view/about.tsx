import { editions } from '../../core/edition/make-edition.js';
import { version } from '../../core/version.js';
import { Dialog } from './dialogs.js';

const keys = [
  ['Tab', '下一格、下一栏'],
  ['Enter、↑ ↓ ← →', '表格里上下左右移动'],
  ['F2', '改一格里的字'],
  ['F4', '附注和单位'],
  ['Ctrl+D、Ctrl+R', '同上一格、同左一格'],
  ['F8、Shift+F8', '下一个、上一个问题'],
  ['F6', '在填写、问题、版面之间走'],
  ['Alt+1 … 6', '到第几部分'],
  ['Alt+↑、Alt+↓', '移动一段文字'],
  ['Ctrl+[、Ctrl+]', '标题的层次'],
  ['Ctrl+Z、Ctrl+Y', '撤销、重做'],
  ['Ctrl+S、Ctrl+O', '保存、打开'],
] as const;

/** What the page is, its keys, and the licences of what it is made of. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const licences = document.getElementById('licences')?.textContent ?? '';
  return (
    <Dialog title={`年报 ${version}`} onClose={onClose}>
      <p>
        填写、检查政府信息公开工作年度报告，生成 Word、PDF、OFD 和网页。全部在这台电脑上完成，
        {'不联网，填的内容不会离开这台电脑。'}
      </p>
      <p>
        格式依据：
        {editions()
          .map(({ form, notice }) => `《${form}》（${notice}）`)
          .join('、')}
        。
      </p>
      <h3>键盘</h3>
      <table class="keys">
        <tbody>
          {keys.map(([key, what]) => (
            <tr>
              <th scope="row">{key}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>所用软件和字体的许可</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard too */}
        <pre tabIndex={0}>{licences}</pre>
      </details>
      <div class="dialog-acts">
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  );
}
