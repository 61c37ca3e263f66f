import { textLength, withinLength } from '@minijd/text';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a field of `max` characters holds once somebody typed or pasted before `caret`: what does not fit is taken from
 * what came in. Counted as the server counts, in code points; the attribute `maxlength` counts an emoji twice.
 */
export function fitting(value: string, caret: number, max: number): string {
  const excess = textLength(value) - max;
  if (excess <= 0) return value;
  const before = [...value.slice(0, caret)];
  return withinLength(before.slice(0, Math.max(0, before.length - excess)).join('') + value.slice(caret), max);
}

/** Handlers that keep a field within `max()` characters; an input method is left alone until it is done. */
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
