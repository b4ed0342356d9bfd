import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Roster } from '../../core/aggregate/check-roster.js';
import { largestContributors, ofMainFigures } from '../../core/aggregate/largest-contributors.js';
import { parseRoster } from '../../core/aggregate/roster.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import type { Reading } from '../../core/source/source.js';
import { bytesIn, UnreadableFile } from '../file-bytes.js';
import { loadReading } from '../reading.js';
import { download } from '../save.js';
import {
  type DepartmentFile,
  type DepartmentSum,
  type DepartmentTotal,
  sumDepartments,
} from '../state/departments.js';
import type { DepartmentReadings } from '../state/read-departments.js';
import { FileButton } from './file-button.js';
import { Panel } from './panel.js';
import { severityNames } from './problem-note.js';
import { TextField } from './text-field.js';

interface DepartmentsPanelProps {
  readonly files: readonly File[];
  readonly onOpenReport: (reading: Reading) => void;
  readonly onFail: (cause: unknown) => void;
  readonly onClose: () => void;
}

/** The departments' reports added up: which count, who is missing, where each sum comes from. */
export function DepartmentsPanel(props: DepartmentsPanelProps) {
  const { files, onOpenReport, onFail, onClose } = props;
  const [readings, setReadings] = useState<DepartmentReadings>();
  const [agency, setAgency] = useState('');
  const [roster, setRoster] = useState<Roster>();
  const [rosterFault, setRosterFault] = useState('');

  useEffect(() => {
    let isCurrent = true;
    setReadings(undefined);
    readAll(files).then((found) => {
      if (isCurrent) setReadings(found);
    }, onFail);
    return () => {
      isCurrent = false;
    };
  }, [files]);
  const sum = useMemo(
    () => readings && sumDepartments(readings, agency, roster),
    [readings, agency, roster],
  );

  const openRoster = ([file]: readonly File[]) => {
    if (!file) return;
    void readRoster(file).then(
      (entries) => {
        setRosterFault('');
        setRoster({ file: file.name, entries });
      },
      (cause: unknown) => {
        if (cause instanceof UnreadableFile) return setRosterFault(cause.message);
        if (!(cause instanceof ReadError)) throw cause;
        setRosterFault(`${file.name}：${describeReadError(cause, 'zh')}`);
      },
    );
  };

  return (
    <Panel name="汇总" onClose={onClose}>
      <div class="field">
        <label for="sum-agency">汇总的机关</label>
        <TextField
          id="sum-agency"
          value={agency}
          placeholder="如 青溪县人民政府"
          onInput={setAgency}
        />
      </div>
      <p class="roster">
        <FileButton name="名册" accept=".txt,.csv" onFiles={openRoster} />
        <span class="hint">
          {roster
            ? `${roster.file}：${roster.entries.length} 个机关`
            : '可以不选；一行一个机关，查谁还没有交'}
        </span>
      </p>
      {rosterFault ? <p class="outcome error">{rosterFault}</p> : null}
      {sum ? (
        <SumOfDepartments sum={sum} agency={agency} onOpenReport={onOpenReport} />
      ) : (
        <p class="busy">正在读 {files.length} 个文件……</p>
      )}
    </Panel>
  );
}

/** Reads all files of departments. Throws a DamagedPage if the page is not whole. */
async function readAll(files: readonly File[]): Promise<DepartmentReadings> {
  const { readDepartments } = await loadReading();
  return readDepartments(files);
}

const readRoster = async (file: File): Promise<Roster['entries']> =>
  parseRoster(await bytesIn(file));

interface SumProps {
  readonly sum: DepartmentSum;
  readonly agency: string;
  readonly onOpenReport: (reading: Reading) => void;
}

function SumOfDepartments({ sum, agency, onOpenReport }: SumProps) {
  const { files, missing, total } = sum;
  const count = (state: DepartmentFile['state']): number =>
    files.filter((file) => file.state === state).length;
  return (
    <>
      <p class="outcome">
        {files.length} 个文件：{count('counted')} 份计入，{count('left-out')} 份没有计入，
        {count('unread')} 份读不出。
      </p>
      {missing.length ? (
        <p class="outcome warning">
          <strong>还没有交的 {missing.length} 个</strong>：{missing.join('、')}
        </p>
      ) : null}
      {total ? (
        <p class="panel-acts">
          <button type="button" class="main-act" onClick={() => onOpenReport(total.reading)}>
            打开汇总报告
          </button>
          <button
            type="button"
            onClick={() => download(`${agency.trim() || '汇总'}-明细.csv`, total.trace)}
          >
            下载追溯表
          </button>
          {agency.trim() ? null : <span class="hint">汇总的机关还没有填，也可以打开以后再填</span>}
        </p>
      ) : (
        <p class="outcome error">没有汇总：先解决下面的问题。</p>
      )}
      <ul class="department-list">
        {files.map((file) => (
          <Department file={file} />
        ))}
      </ul>
      {total ? <Contributors total={total} /> : null}
    </>
  );
}

const states = {
  counted: { sign: '✓', name: '计入', look: 'ok' },
  'left-out': { sign: '–', name: '没有计入', look: 'warning' },
  unread: { sign: '✕', name: '读不出', look: 'error' },
} as const;

function Department({ file: { file, agency, state, problems } }: { file: DepartmentFile }) {
  const { sign, name, look } = states[state];
  return (
    <li class={look}>
      <p>
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
        <strong>{name}</strong> {agency || file}
        {agency ? <span class="hint">{file}</span> : null}
      </p>
      {problems.map(({ severity, place, message }) => (
        <p class="hint">
          {severityNames[severity]}：{place ? `${place}：` : ''}
          {message}
        </p>
      ))}
    </li>
  );
}

/** Where the sums come from: the largest part of each, on request of every figure. */
function Contributors({ total: { addition, edition, year } }: { total: DepartmentTotal }) {
  const [showsAll, setShowsAll] = useState(false);
  const all = useMemo(() => largestContributors(addition, edition), [addition, edition]);
  const shown = showsAll ? all : ofMainFigures(all, edition);
  return (
    <>
      <h3>{year}年度各项合计</h3>
      <table class="contributors">
        <thead>
          <tr>
            <th scope="col">数据</th>
            <th scope="col">合计</th>
            <th scope="col">最多的一家</th>
            <th scope="col">占</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ pointer, place, value, agency, share }) => (
            <tr key={pointer}>
              <th scope="row">{place}</th>
              <td>{value}</td>
              <td>{agency}</td>
              <td>{share}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
        {showsAll ? '只看主要的' : `全部 ${all.length} 项`}
      </button>
    </>
  );
}
