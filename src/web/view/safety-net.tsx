import { Component, type ComponentChildren } from 'preact';

interface SafetyNetProps {
  /** What is still possible if the page fails: taking the report out. */
  readonly onRescue: () => void;
  readonly children: ComponentChildren;
}

/** Keeps a defect of the page from taking the report along: it can still be saved. */
export class SafetyNet extends Component<SafetyNetProps, { readonly defect?: string }> {
  override componentDidCatch(error: unknown): void {
    this.setState({ defect: error instanceof Error ? error.message : String(error) });
  }

  override render({ onRescue, children }: SafetyNetProps, { defect }: { defect?: string }) {
    if (defect === undefined) return children;
    return (
      <main class="defect" aria-label="出错">
        <h1>页面出错了</h1>
        <p>填的内容还在。请先把报告文件存下来，再重新打开这个页面。（{defect}）</p>
        <button type="button" class="main-act" onClick={onRescue}>
          下载报告文件
        </button>
      </main>
    );
  }
}
