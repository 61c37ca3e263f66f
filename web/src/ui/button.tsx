import { type JSX, splitProps } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { refusesNumbers } from '../primitives/create-number-input.ts';

export type ButtonTone = 'brand' | 'cart' | 'outline' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Renders a link that looks like a button. */
  href?: string;
  /** Shows a spinner; pressing does nothing. */
  busy?: boolean;
  /** Checks the number fields of its dialog or page: with an invalid one, pressing shows it instead. */
  needsNumbers?: boolean;
}

const TONES: Record<ButtonTone, string> = {
  brand: 'bg-brand text-on-brand hover:bg-brand-hover',
  cart: 'bg-cart text-on-cart hover:brightness-95',
  outline: 'border border-ctl bg-surface text-text hover:bg-sunken',
  quiet: 'text-link hover:bg-sunken',
  danger: 'border border-bad bg-surface text-bad hover:bg-bad-soft',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-8 px-3 text-sm pointer-coarse:h-11',
  md: 'h-10 px-4 text-base pointer-coarse:h-11',
  lg: 'h-12 px-6 text-md',
};

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-sm font-semibold whitespace-nowrap transition-colors duration-(--t1) ' +
  'disabled:border-line disabled:bg-sunken disabled:text-text-3 disabled:hover:bg-sunken aria-busy:opacity-70';

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['tone', 'size', 'busy', 'needsNumbers', 'class', 'onClick', 'type', 'href']);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    const part = own.needsNumbers && event.currentTarget.closest('dialog, main');
    if (own.busy || (part && refusesNumbers(part))) event.preventDefault();
    else if (typeof own.onClick === 'function') own.onClick(event);
  };
  return (
    <Dynamic
      component={own.href === undefined ? 'button' : 'a'}
      {...rest}
      href={own.href}
      type={own.href === undefined ? (own.type ?? 'button') : undefined}
      aria-busy={own.busy || undefined}
      class={`${BASE} ${TONES[own.tone ?? 'outline']} ${SIZES[own.size ?? 'md']} ${own.class ?? ''}`}
      onClick={press}
    />
  );
}

export interface IconButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name, for a button without visible text. */
  label: string;
}

export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ['label', 'class']);
  return (
    <button
      type="button"
      aria-label={own.label}
      title={own.label}
      {...rest}
      class={`inline-flex size-9 items-center justify-center rounded-sm text-text-2 hover:bg-sunken hover:text-text pointer-coarse:size-11 ${own.class ?? ''}`}
    />
  );
}
