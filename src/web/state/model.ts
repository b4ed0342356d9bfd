import { valueAt } from '../../core/json-pointer.js';
import { readJson } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import type { Change, Focus, ReportValue } from './report-value.js';

/** The report that is being filled in, and what was done to it. */
export interface Model {
  /** Grows with every change, opening a file included. */
  readonly revision: number;
  readonly value: ReportValue;
  /** The report file as it would be saved; unchanged, it has the very bytes that were opened. */
  readonly reading: Reading;
  /** What was opened last. */
  readonly origin: State;
  /** The value that a file has. */
  readonly savedValue: ReportValue;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Which typing goes on, so that it stays one step. */
  readonly typing: Typing | undefined;
  /** Where the cursor shall go, a new object for each wish. */
  readonly focus: Focus | undefined;
  /** What the latest act did, in words. */
  readonly message: string;
  /** Figures and texts that came from last year's report and were not touched since. */
  readonly carried: ReadonlySet<string>;
}

interface State {
  readonly value: ReportValue;
  readonly reading: Reading;
}

/** A state of the report to go back to, and where what was changed stands. */
interface Step {
  readonly value: ReportValue;
  readonly carried: ReadonlySet<string>;
  readonly focus: Focus | undefined;
}

/** Typing in one field; `time` in milliseconds. */
interface Typing {
  readonly pointer: string;
  readonly time: number;
}

export type Action =
  /** Opens a report file; `isSaved` unless it exists nowhere but here. */
  | {
      readonly type: 'open';
      readonly reading: Reading;
      readonly isSaved: boolean;
      readonly message: string;
    }
  /** `typing` if it is the next letter in a field. */
  | { readonly type: 'change'; readonly change: Change; readonly typing?: Typing }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** A value was saved; `file` is the name that the report file has now. */
  | {
      readonly type: 'saved';
      readonly value: ReportValue;
      readonly file: string;
      readonly message: string;
    }
  | { readonly type: 'focus'; readonly focus: Focus }
  | { readonly type: 'say'; readonly message: string };

/** Milliseconds within which typing in one field is one step of undo. */
const TYPING_PAUSE = 1000;
/** Steps that can be undone. */
const MAX_STEPS = 1000;

/** A model of a report that was read. */
export const openModel = (reading: Reading, isSaved: boolean, message = ''): Model => {
  const value = (reading.source?.value ?? {}) as ReportValue;
  return {
    revision: 1,
    value,
    reading,
    origin: { value, reading },
    savedValue: isSaved ? value : {},
    past: [],
    future: [],
    typing: undefined,
    focus: undefined,
    message,
    carried: new Set(),
  };
};

export const isUnsaved = ({ value, savedValue }: Model): boolean => value !== savedValue;

/** The model after an act. */
export function reduce(model: Model, action: Action): Model {
  switch (action.type) {
    case 'open': {
      const next = openModel(action.reading, action.isSaved, action.message);
      return { ...next, revision: model.revision + 1 };
    }
    case 'change':
      return change(model, action.change, action.typing);
    case 'undo':
      return travel(model, model.past, '已撤销');
    case 'redo':
      return travel(model, model.future, '已重做');
    case 'saved':
      return { ...named(model, action.file), savedValue: action.value, message: action.message };
    case 'focus':
      return { ...model, focus: { ...action.focus } };
    case 'say':
      return { ...model, message: action.message };
  }
}

function change(model: Model, changed: Change, typing: Typing | undefined): Model {
  const { value, focus, message = '' } = changed;
  if (value === model.value)
    return { ...model, focus: focus && { ...focus }, message: message || model.message };
  const goesOn =
    typing !== undefined &&
    typing.pointer === model.typing?.pointer &&
    typing.time - model.typing.time < TYPING_PAUSE;
  const step = { value: model.value, carried: model.carried, focus: focus ?? typing };
  return {
    ...withState(model, value),
    past: goesOn ? model.past : [...model.past.slice(1 - MAX_STEPS), step],
    future: [],
    typing,
    focus: focus && { ...focus },
    message: message + rewritten(model) || (goesOn ? model.message : ''),
    carried: changed.carried ?? untouched(model, value),
  };
}

/** What a change does to faults in the writing of the opened file: JSON is written anew. */
function rewritten({ reading: { findings } }: Model): string {
  if (!findings.length) return '';
  const isRepeated = findings.some(({ code }) => code === 'duplicate-key');
  const repeated = isRepeated ? '，重复的项只留下最后一个' : '';
  return `文件原有 ${findings.length} 处写法错误，已随这次修改改正${repeated}，可以撤销。`;
}

/** What is still as it came from last year's report. */
const untouched = ({ value, carried }: Model, next: ReportValue): ReadonlySet<string> =>
  new Set([...carried].filter((pointer) => valueAt(value, pointer) === valueAt(next, pointer)));

/** Goes to the last state of a list, and puts the present one at the end of the other. */
function travel(model: Model, list: readonly Step[], message: string): Model {
  const step = list.at(-1);
  const isUndo = list === model.past;
  if (!step) return { ...model, message: `没有可以${isUndo ? '撤销' : '重做'}的。` };
  const here = { value: model.value, carried: model.carried, focus: step.focus };
  return {
    ...withState(model, step.value),
    past: isUndo ? model.past.slice(0, -1) : [...model.past, here],
    future: isUndo ? [...model.future, here] : model.future.slice(0, -1),
    typing: undefined,
    focus: step.focus && { pointer: step.focus.pointer },
    message,
    carried: step.carried,
  };
}

/** A model whose report file has a name: documents embed the report under it. */
function named(model: Model, file: string): Model {
  if (file === model.reading.file) return model;
  const { origin, reading } = model;
  const ofOrigin = { ...origin, reading: { ...origin.reading, file } };
  return { ...model, reading: { ...reading, file }, origin: ofOrigin };
}

/** A model with another value; that of the file that was opened has the file's bytes. */
function withState(model: Model, value: ReportValue): Model {
  const { origin, revision } = model;
  const reading = value === origin.value ? origin.reading : written(value, origin.reading.file);
  return { ...model, revision: revision + 1, value, reading };
}

/** A report as a file that is saved has it. */
export const written = (value: ReportValue, file: string): Reading =>
  readJson(new TextEncoder().encode(`${JSON.stringify(value, writable, 2)}\n`), file);

/** A number that is too large becomes a text that the check names: JSON would make it null. */
const writable = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
