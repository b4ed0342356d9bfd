import { useEffect, useState } from 'preact/hooks';
import { pageHint } from '../../core/problem/form-hint.js';
import type { Reading } from '../../core/source/source.js';
import type { Faces } from '../faces.js';
import { loadReading } from '../reading.js';
import type { Verification } from '../state/verify.js';
import { Panel } from './panel.js';
import { severityNames, severitySigns } from './problem-note.js';

interface VerifyPanelProps {
  readonly file: File;
  /** Documents are built with them. */
  readonly faces: Faces;
  /** The report in the form, unless it has errors. */
  readonly report: Reading | undefined;
  readonly onGo: (pointer: string) => void;
  /** Opens the report that the document embeds in the form. */
  readonly onOpen: () => void;
  readonly onFail: (cause: unknown) => void;
  readonly onClose: () => void;
}

/** Milliseconds: reading a document takes a second, which nobody who types shall wait for. */
const TYPING_PAUSE = 1000;

/** The answer where documents cannot be built. */
const withoutFaces: Verification = {
  failure: { code: 'damaged-faces', reason: '页面里的字体坏了。请重新复制这个文件。' },
};

/** A finished document, compared with the report that it embeds or with the form's. */
export function VerifyPanel(props: VerifyPanelProps) {
  const { file, faces, report, onGo, onOpen, onFail, onClose } = props;
  const [isAgainstForm, setAgainstForm] = useState(false);
  const [verification, setVerification] = useState<Verification>();
  const against = isAgainstForm ? report : undefined;

  useEffect(() => {
    let isCurrent = true;
    setVerification(faces === 'damaged' ? withoutFaces : undefined);
    if (faces !== 'ready') return;
    const begin = () =>
      verify(file, against).then((result) => {
        if (isCurrent) setVerification(result);
      }, onFail);
    const timer = setTimeout(begin, against ? TYPING_PAUSE : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [file, faces, against]);

  return (
    <Panel name="核对" onClose={onClose}>
      <p class="panel-acts">
        <span class="place">{file.name}</span>
        <button type="button" onClick={onOpen}>
          打开它带着的报告
        </button>
      </p>
      <fieldset class="choice">
        <legend>与哪一份报告比</legend>
        <label>
          <input
            type="radio"
            name="against"
            checked={!isAgainstForm}
            onChange={() => setAgainstForm(false)}
          />
          成品里带着的报告
        </label>
        <label>
          <input
            type="radio"
            name="against"
            checked={isAgainstForm}
            disabled={!report}
            onChange={() => setAgainstForm(true)}
          />
          正在填的报告{report ? '' : '（还有错误，不能比）'}
        </label>
      </fieldset>
      <Answer verification={verification} onGo={onGo} />
    </Panel>
  );
}

interface AnswerProps {
  readonly verification: Verification | undefined;
  readonly onGo: (pointer: string) => void;
}

function Answer({ verification, onGo }: AnswerProps) {
  if (!verification) return <p class="busy">正在核对……第一次要等一两秒。</p>;
  if ('failure' in verification)
    return (
      <p class="outcome error">
        <span class="sign" aria-hidden="true">
          {severitySigns.error}
        </span>
        不能核对：{verification.failure.reason}
      </p>
    );
  const { proof, problems } = verification;
  if (proof === 'identical')
    return (
      <p class="outcome ok">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        逐字节相同：与照报告重新生成的一份没有分别。
      </p>
    );
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const worst = errors ? 'error' : 'warning';
  return (
    <>
      <p class={`outcome ${worst}`}>
        <span class="sign" aria-hidden="true">
          {severitySigns[worst]}
        </span>
        {errors ? `有 ${errors} 处不一致或不能担保` : '没有不一致，请看说明'}
      </p>
      <ol class="problem-list">
        {problems.map(({ code, pointer, severity, place, message, hint }) => (
          <li
            class={`problem ${severity}`}
            data-code={code}
            data-pointer={pointer}
            data-severity={severity}
          >
            {pointer ? (
              <div class="acts">
                <button type="button" onClick={() => onGo(pointer)}>
                  转到
                </button>
              </div>
            ) : null}
            <div class="words">
              <p>
                <strong>{severityNames[severity]}</strong>
                {place ? <span class="place">{place}</span> : null}
              </p>
              <p>{message}</p>
              {hint ? <p class="hint">{pageHint(hint)}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Compares a file; what is wrong with the file is part of the answer. */
async function verify(file: File, against: Reading | undefined): Promise<Verification> {
  const { verifyFile } = await loadReading();
  return verifyFile(file, against);
}
