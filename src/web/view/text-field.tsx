import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

type Attributes = Omit<
  InputHTMLAttributes<Field> & TextareaHTMLAttributes<Field>,
  'value' | 'onInput' | 'onKeyDown' | 'ref'
>;

export interface TextFieldProps extends Attributes {
  readonly value: string;
  /** The field's whole text after a person changed it; not while an input method is at work. */
  readonly onInput: (text: string) => void;
  /** A key that no input method takes. */
  readonly onKey?: (event: KeyboardEvent, field: Field) => void;
  readonly multiline?: boolean;
  /** Whether what is typed stands for the value, though written otherwise: １２ for 12. */
  readonly isSame?: (shown: string) => boolean;
  /** The value is nobody's own as yet: typing the very same makes it so. */
  readonly isSuggestion?: boolean;
}

/** Whether the key is an input method's; some send the confirming Enter with code 229 alone. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * A text field. Its text is written only when `value` becomes another one than the field shows, and
 * never while an input method composes: either would move the cursor or end the composition.
 */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onInput,
    onKey,
    multiline,
    isSame,
    isSuggestion = false,
    onBlur,
    ...attributes
  } = props;
  const field = useRef<Field | null>(null);
  /** The text that the field shows, as the report has it: a textarea shows \r\n as \n. */
  const shown = useRef('');
  const isBusy = useRef(false);

  const write = (isLeft = false) => {
    if (!field.current || isBusy.current || value === shown.current) return;
    const isTyping = !isLeft && document.activeElement === field.current;
    if (isTyping && isSame?.(shown.current)) return;
    field.current.value = value;
    shown.current = value;
  };
  const read = () => {
    const text = field.current?.value ?? '';
    if (isBusy.current || (text === shown.current && !isSuggestion)) return;
    shown.current = text;
    onInput(text);
  };
  const setBusy = (busy: boolean) => {
    isBusy.current = busy;
    field.current?.toggleAttribute('data-composing', busy);
    if (!busy && field.current) field.current.style.minHeight = '';
  };
  /** Whatever else gives a textarea its height knows nothing of what is being composed. */
  const grow = () => {
    if (multiline && isBusy.current && field.current)
      field.current.style.minHeight = `${field.current.scrollHeight}px`;
  };
  useLayoutEffect(() => write());

  const own = {
    ref: (element: Field | null) => {
      field.current = element;
    },
    onInput: () => {
      grow();
      read();
    },
    onBlur: (event: FocusEvent) => {
      write(true);
      (onBlur as ((event: FocusEvent) => void) | undefined)?.(event);
    },
    // In small letters: Preact knows no other spelling of these events.
    oncompositionstart: () => setBusy(true),
    oncompositionend: () => {
      setBusy(false);
      // What was composed is newer than what the report became meanwhile.
      if (field.current?.value === shown.current) write();
      else read();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (field.current && !isComposing(event)) onKey?.(event, field.current);
    },
  };
  return multiline ? (
    <textarea {...attributes} {...own} />
  ) : (
    <input type="text" {...attributes} {...own} />
  );
}
