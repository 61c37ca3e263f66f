import { Icon } from './icon.tsx';

/** An applied choice that can be removed. */
export function Chip(props: { label: string; removeLabel: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      class="inline-flex h-8 items-center gap-1 rounded-sm border border-brand bg-brand-soft px-2 text-sm text-price pointer-coarse:h-11"
      aria-label={props.removeLabel}
      onClick={() => props.onRemove()}
    >
      {props.label}
      <Icon name="close" size={14} />
    </button>
  );
}
