import type { ComponentChildren } from 'preact';
import { type Download, downloads } from '../documents.js';
import { FileButton } from './file-button.js';

/** Sizes of type in percent. */
export const typeSizes = [100, 125, 150, 200] as const;

export interface BarProps {
  readonly title: string;
  readonly isUnsaved: boolean;
  readonly counts: string;
  /** The button whose work is being done. */
  readonly busy: string | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly typeSize: number;
  readonly onNew: () => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onDownload: (what: Download) => void;
  readonly onLastYear: (files: readonly File[]) => void;
  readonly onDepartments: (files: readonly File[]) => void;
  readonly onVerify: (files: readonly File[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPrint: () => void;
  readonly onTypeSize: (percent: number) => void;
  readonly onAbout: () => void;
}

/** Files that hold a report. */
const REPORT_FILES = '.json,.xlsx,.docx,.pdf,.ofd,.html,.htm,.shtml';

/** The bar at the top: what report this is, and everything that can be done with it. */
export function Bar(props: BarProps) {
  return (
    <header class="bar">
      <div class="bar-title">
        <h1>{props.title || '政府信息公开工作年度报告'}</h1>
        {props.isUnsaved ? <span class="unsaved">未保存</span> : null}
        <span role="status" aria-label="检查结果" class="counts">
          {props.counts}
        </span>
        <label class="type-size">
          字号
          <select
            value={props.typeSize}
            onChange={(event) => props.onTypeSize(Number(event.currentTarget.value))}
          >
            {typeSizes.map((size) => (
              <option value={size}>{size} %</option>
            ))}
          </select>
        </label>
        <button type="button" class="plain" onClick={props.onAbout}>
          关于
        </button>
      </div>
      <div class="bar-acts" role="toolbar" aria-label="操作">
        <Group name="文件">
          <button type="button" onClick={props.onNew}>
            新建
          </button>
          <FileButton
            name="打开"
            accept={REPORT_FILES}
            isBusy={props.busy === '打开'}
            onFiles={props.onOpen}
          />
          <button type="button" aria-busy={props.busy === '保存'} onClick={props.onSave}>
            保存
          </button>
        </Group>
        <Group name="步骤">
          <button type="button" aria-disabled={!props.canUndo} onClick={props.onUndo}>
            撤销
          </button>
          <button type="button" aria-disabled={!props.canRedo} onClick={props.onRedo}>
            重做
          </button>
        </Group>
        <Group name="生成文件">
          {downloads.map(({ name, label, isMain }) => (
            <button
              type="button"
              class={isMain ? 'main-act' : ''}
              aria-busy={props.busy === label}
              onClick={() => props.onDownload(name)}
            >
              {label}
            </button>
          ))}
          <button type="button" onClick={props.onPrint}>
            打印
          </button>
        </Group>
        <Group name="对照">
          <FileButton
            name="上年报告"
            accept={REPORT_FILES}
            isBusy={props.busy === '上年报告'}
            onFiles={props.onLastYear}
          />
          <FileButton name="部门报告" isMultiple accept="" onFiles={props.onDepartments} />
          <FileButton
            name="核对成品"
            accept=".docx,.pdf,.ofd,.html,.htm,.shtml"
            onFiles={props.onVerify}
          />
        </Group>
      </div>
    </header>
  );
}

/** Buttons that belong together. */
const Group = ({ name, children }: { name: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  <div class="group" role="group" aria-label={name}>
    {children}
  </div>
);
