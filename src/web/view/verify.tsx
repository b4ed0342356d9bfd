import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../core/source/source.js';
import { loadReading } from '../reading.js';
import type { Verification } from '../state/verify.js';
import { Panel } from './panel.js';
import { severityNames, severitySigns } from './problem-note.js';

interface VerifyPanelProps {
  readonly file: File;
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

/** What a finished document shows, compared with the report that it embeds or with the form's. */
export function VerifyPanel(props: VerifyPanelProps) {
  const { file, report, onGo, onOpen, onFail, onClose } = props;
  const [isAgainstForm, setAgainstForm] = useState(false);
  const [verification, setVerification] = useState<Verification>();
  const against = isAgainstForm ? report : undefined;

  useEffect(() => {
    let isCurrent = true;
    setVerification(undefined);
    const begin = () =>
      verify(file, against).then((result) => {
        if (isCurrent) setVerification(result);
      }, onFail);
    const timer = setTimeout(begin, against ? TYPING_PAUSE : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [file, against]);

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
  const { problems } = verification;
  if (!problems.length)
    return (
      <p class="outcome ok">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        一致：看得见的字和数，与报告逐格、逐段相同。
      </p>
    );
  return (
    <>
      <p class="outcome error">
        <span class="sign" aria-hidden="true">
          {severitySigns.error}
        </span>
        有 {problems.length} 处不一致
      </p>
      <ol class="problem-list">
        {problems.map(({ code, pointer, severity, place, message, hint }) => (
          <li
            class={`problem ${severity}`}
            data-code={code}
            data-pointer={pointer}
            data-severity={severity}
          >
            <div class="acts">
              <button type="button" onClick={() => onGo(pointer)}>
                转到
              </button>
            </div>
            <div class="words">
              <p>
                <strong>{severityNames[severity]}</strong>
                <span class="place">{place}</span>
              </p>
              <p>{message}</p>
              {hint ? <p class="hint">{hint}</p> : null}
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
