import { FileButton } from './file-button.js';

interface StartProps {
  readonly onBegin: () => void;
  readonly onLastYear: (files: readonly File[]) => void;
}

/** What a person sees first: what to do, in three lines. */
export const Start = ({ onBegin, onLastYear }: StartProps) => (
  <aside class="start" aria-label="怎么用">
    <ol>
      <li>
        <strong>填</strong>
        在下面直接填；已经有报告文件（JSON、填报表、Word、PDF），点“打开”，或拖到这个窗口里。
      </li>
      <li>
        <strong>看</strong>
        合计不对、前后不一，边填边在格子上指出来；旁边就是印出来的样子。
      </li>
      <li>
        <strong>存</strong>
        没有错误了，下载 Word、PDF 等报送；“保存”留下报告文件，明年接着用。
      </li>
    </ol>
    <p class="start-acts">
      <button type="button" class="main-act" onClick={onBegin}>
        从空白开始填
      </button>
      <FileButton name="从上年报告开始" accept="" onFiles={onLastYear} />
      <span class="hint">全部在这台电脑上完成，不联网，填的内容不会离开这台电脑。</span>
    </p>
  </aside>
);
