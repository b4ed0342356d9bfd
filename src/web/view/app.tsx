import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { titleOf } from '../../core/document/compose.js';
import type { Edition } from '../../core/edition/edition.js';
import type { Problem } from '../../core/problem/problem.js';
import { placeOf } from '../../core/report/place.js';
import type { Report } from '../../core/report/report.js';
import { inFormOfYear } from '../edits/blank-report.js';
import { carriedIn, followingReport } from '../edits/from-last-year.js';
import type { Faces } from '../faces.js';
import { focusField } from '../focus-field.js';
import { type Action, isUnsaved, type Model } from '../state/model.js';
import { pointersOf, problemsByField } from '../state/problem-fields.js';
import { stepToProblem, type Visit } from '../state/problem-step.js';
import type { Change, Focus, ReportValue } from '../state/report-value.js';
import { useChecking, usePages } from '../use-checking.js';
import { useDrafts } from '../use-drafts.js';
import { useFailures } from '../use-failures.js';
import { useFiles } from '../use-files.js';
import { useLastYear } from '../use-last-year.js';
import { usePanel } from '../use-panel.js';
import { useShortcuts } from '../use-shortcuts.js';
import { useWork } from '../use-work.js';
import { About } from './about.js';
import { Bar } from './bar.js';
import { countsOf, useCalm } from './counts.js';
import { DraftDialog, UnsavedDialog } from './dialogs.js';
import { Doubts } from './doubts.js';
import { DropArea } from './drop-area.js';
import { LastYearBar } from './last-year-bar.js';
import { Outline } from './outline.js';
import { PageView } from './page-view.js';
import { Panes, usePanes } from './panes.js';
import { Problems } from './problems.js';
import { ReportForm } from './report-form.js';
import { Start } from './start.js';
import { useTypeSize } from './type-size.js';

interface AppProps {
  readonly model: Model;
  readonly dispatch: (action: Action) => void;
  readonly faces: Faces;
}

/** The page: one report, what is wrong with it, its pages, and what can be done with it. */
export function App({ model, dispatch, faces }: AppProps) {
  const [active, setActive] = useState<string>();
  const [isAbout, setAbout] = useState(false);
  const typeSize = useTypeSize();
  const panes = usePanes(typeSize.percent);
  const say = (message: string) => dispatch({ type: 'say', message });
  const go = (focus: Focus) => {
    panes.show('form');
    dispatch({ type: 'focus', focus });
  };
  const goTo = (pointer: string) => go({ pointer });
  const fail = useFailures(say);
  const work = useWork(fail);
  const files = useFiles({ model, dispatch, faces, work: work.begin, onGo: goTo });
  const comparison = useLastYear({ work: work.begin, say, onDoubts: files.setDoubts });
  const { lastYear } = comparison;
  const panel = usePanel();
  const isUntouched = model.revision === 1 && !lastYear;
  const hasFonts = faces === 'ready';
  const checked = useChecking({ model, lastYear: lastYear?.report, hasFonts });
  const { edition, problems } = checked;
  const pages = usePages(checked, faces);
  const fields = useMemo(() => problemsByField(edition, problems), [edition, problems]);
  const drafts = useDrafts(model, say);
  const counts = countsOf(problems);
  const calmCounts = useCalm(counts.words, model.typing !== undefined);

  // At once: the next key is for the new field.
  useLayoutEffect(() => {
    if (model.focus) focusField(model.focus);
  }, [model.focus]);

  // Another report that is opened has another last year.
  useEffect(() => {
    if (lastYear && !isFollowedBy(lastYear.report, model.origin.value)) comparison.close();
  }, [model.origin]);

  const hasPages = pages.svgs.length > 0;
  useEffect(() => {
    if (hasPages) document.documentElement.dataset.ready = 'pages';
  }, [hasPages]);

  const change = (changed: Change, typedAt?: string) => {
    if (changed.focus) panes.show('form');
    const value = typedAt === '/year' ? inFormOfYear(changed.value) : changed.value;
    const typing = typedAt === undefined ? {} : { typing: { pointer: typedAt, time: now() } };
    dispatch({ type: 'change', change: { ...changed, value }, ...typing });
  };

  const goToProblem = (problem: Problem) => go({ pointer: pointersOf(problem)[0] ?? '' });
  const latestProblem = useRef<Visit>();
  const stepProblem = (step: 1 | -1) => {
    latestProblem.current = stepToProblem(problems, latestProblem.current, step);
    if (latestProblem.current) goToProblem(latestProblem.current.problem);
    else say('没有发现问题。');
  };

  const beginAfter = (report: Report) => {
    const value = followingReport(report);
    if (value) files.begin(value);
  };

  const travel = (type: 'undo' | 'redo') => {
    panes.show('form');
    dispatch({ type });
  };
  const undo = () => travel('undo');
  const redo = () => travel('redo');
  const goToSection = (id: string) => {
    panes.show('form');
    document.getElementById(`section-${id}`)?.scrollIntoView({ block: 'start' });
    const first = document.querySelector<HTMLElement>(
      `#section-${id} input, #section-${id} textarea`,
    );
    first?.focus({ preventScroll: true });
  };
  useShortcuts({
    onUndo: undo,
    onRedo: redo,
    onSave: files.save,
    onOpen: () => document.querySelector<HTMLElement>('input[aria-label="打开"]')?.click(),
    onProblem: stepProblem,
    onPane: panes.step,
    onSection: (number) => goToSection(edition.sections[number - 1]?.key ?? 'cover'),
  });

  const title = shownTitle(edition, model.value);
  return (
    <DropArea
      class={[
        'app',
        panes.isWide ? 'is-wide' : 'is-narrow',
        `shows-${panes.shown}`,
        isUntouched ? 'is-untouched' : '',
      ].join(' ')}
      onFiles={files.open}
    >
      <Bar
        title={title}
        isUnsaved={isUnsaved(model)}
        counts={calmCounts}
        busy={work.current?.button}
        canUndo={model.past.length > 0}
        canRedo={model.future.length > 0}
        typeSize={typeSize.percent}
        onNew={files.create}
        onOpen={files.open}
        onSave={files.save}
        onDownload={files.download}
        onLastYear={comparison.open}
        onDepartments={panel.openDepartments}
        onVerify={panel.openFinished}
        onUndo={undo}
        onRedo={redo}
        onPrint={() => window.print()}
        onTypeSize={typeSize.choose}
        onAbout={() => setAbout(true)}
      />
      <Panes
        panes={panes}
        outline={
          <Outline edition={edition} problems={problems} active={active} onGo={goToSection} />
        }
        form={
          <main
            aria-label="填写"
            onFocusIn={(event) => setActive((event.target as HTMLElement).dataset.pointer)}
          >
            {isUntouched ? (
              <Start
                onBegin={() => goToSection('cover')}
                onLastYear={(chosen) => comparison.open(chosen, beginAfter)}
              />
            ) : null}
            <Doubts doubts={files.doubts} onGo={goTo} onDone={() => files.setDoubts([])} />
            <LastYearBar
              lastYear={lastYear}
              onCarryIn={() => lastYear && change(carriedIn(model.value, edition, lastYear.report))}
              onShow={comparison.show}
              onClose={comparison.close}
            />
            <ReportForm
              edition={edition}
              value={model.value}
              defaultTitle={title}
              problems={fields}
              carried={model.carried}
              comparison={lastYear?.isShown ? lastYear : undefined}
              onChange={change}
              onFocus={(pointer) => dispatch({ type: 'focus', focus: { pointer } })}
            />
          </main>
        }
        problems={
          <Problems
            model={model}
            checked={checked}
            onChange={change}
            onGo={goToProblem}
            say={say}
          />
        }
        pages={
          <PageView
            pages={pages.svgs}
            revision={pages.revision}
            active={active}
            obstacle={obstacleOf(counts.errors, isUntouched)}
            waiting={waitingWords[faces]}
            onGo={go}
          />
        }
        panel={panel.panel({
          faces,
          report: counts.errors ? undefined : model.reading,
          onGo: goTo,
          onOpen: files.open,
          onOpenTotal: files.openTotal,
          onFail: fail,
        })}
      />
      <footer class="foot">
        <p class={`message ${work.current ? 'busy' : ''}`} role="log" aria-label="操作提示">
          {work.current?.words ?? model.message}
        </p>
        {/* The field's name is read out already. */}
        <p class="here" aria-hidden="true">
          {active ? placeOf(edition, active, 'zh') : ''}
        </p>
      </footer>
      {files.asksAboutUnsaved ? <UnsavedDialog title={title} {...files.asksAboutUnsaved} /> : null}
      {drafts.left.length && !files.asksAboutUnsaved ? (
        <DraftDialog
          drafts={drafts.left}
          onRestore={(draft) => files.restore(draft, () => drafts.forget(draft))}
          onDiscard={drafts.forget}
          onLater={drafts.postpone}
        />
      ) : null}
      {isAbout ? <About onClose={() => setAbout(false)} /> : null}
    </DropArea>
  );
}

const waitingWords = {
  loading: '正在准备字体，版面马上就来……可以先填。',
  ready: '报告还排不出版面：先改“问题”里的错误。',
  damaged: '页面里的字体坏了（文件可能没有传完整），不能排版和生成文件。请重新复制这个文件。',
} as const;

/** Why no documents can be made as yet; empty if they can. */
function obstacleOf(errors: number, isUntouched: boolean): string {
  if (isUntouched) return '填好以后，这里就是印出来的样子。';
  return errors ? `有 ${errors} 个错误，不能生成文件` : '';
}

/** Whether a report is that of the year after another, of the same agency. */
const isFollowedBy = ({ input }: Report, next: ReportValue): boolean =>
  next.year === input.year + 1 && next.agency === input.agency;

/** Milliseconds since the page was opened. */
const now = (): number => performance.now();

/** The title of the report; empty while it has neither agency nor year. */
function shownTitle(edition: Edition, value: Readonly<Record<string, unknown>>): string {
  const { agency, year, title } = value;
  const input = {
    agency: typeof agency === 'string' ? agency : '',
    year: typeof year === 'number' ? year : '',
    ...(typeof title === 'string' && title ? { title } : {}),
  };
  return input.agency || input.title ? titleOf({ edition, input }) : '';
}
