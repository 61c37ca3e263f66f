import type { JSX } from 'solid-js';

const TONES = {
  brand: 'border-brand text-price',
  ok: 'border-ok text-ok',
  warn: 'border-warn text-warn',
  plain: 'border-line text-text-2',
};

export function Badge(props: { tone?: keyof typeof TONES; children: JSX.Element }) {
  return (
    <span
      class={`inline-flex h-[18px] items-center rounded-sm whitespace-nowrap border px-1 text-xs leading-none ${TONES[props.tone ?? 'plain']}`}
    >
      {props.children}
    </span>
  );
}
