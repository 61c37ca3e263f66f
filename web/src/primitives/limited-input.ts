import { textLength, withinLength } from '@minijd/text';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * The text of a field limited to `max` characters after typing or pasting before `caret`: the excess is cut from the
 * new text. Counted in code points, like on the server; the attribute `maxlength` counts an emoji twice.
 */
export function fitting(value: string, caret: number, max: number): string {
  const excess = textLength(value) - max;
  if (excess <= 0) return value;
  const before = [...value.slice(0, caret)];
  return withinLength(before.slice(0, Math.max(0, before.length - excess)).join('') + value.slice(caret), max);
}

/** Handlers that keep a field within `max()` characters; not during composition. */
export function limitedInput(max: () => number | undefined, onInput: (value: string) => void) {
  const keepWithin = (field: TextControl): void => {
    const caret = field.selectionStart ?? field.value.length;
    const kept = fitting(field.value, caret, max() ?? Number.POSITIVE_INFINITY);
    if (kept === field.value) return;
    const removed = field.value.length - kept.length;
    field.value = kept;
    field.setSelectionRange(caret - removed, caret - removed);
  };
  return {
    onInput(event: InputEvent & { currentTarget: TextControl }): void {
      if (!event.isComposing) keepWithin(event.currentTarget);
      onInput(event.currentTarget.value);
    },
    onCompositionEnd({ currentTarget }: CompositionEvent & { currentTarget: TextControl }): void {
      keepWithin(currentTarget);
      onInput(currentTarget.value);
    },
  };
}
