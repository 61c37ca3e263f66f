import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** What of a picture of the shop is needed to show it. */
export interface PictureSource {
  url: string;
  width: number;
  height: number;
  alt: string;
  /** A CSS colour that stands there while the picture loads. */
  placeholder: string;
}

const WIDTHS = [360, 480, 720, 1080];

export interface PictureProps {
  source: PictureSource | null | undefined;
  /** How wide it is shown, as the attribute `sizes`. */
  sizes: string;
  /** The largest variant worth offering. */
  maxWidth?: number;
  /** The one picture the page is measured by. */
  priority?: boolean;
  /** Above the fold, so loaded at once. */
  eager?: boolean;
  /** Empty when the text beside it already says what it shows. */
  alt?: string;
  /** Sold out: half as strong, on the same well. */
  faded?: boolean;
  class?: string;
}

/** A square well, light in both themes; the server chooses AVIF or WebP by what the browser accepts. */
export function Picture(props: PictureProps) {
  const well = (): JSX.CSSProperties => ({ 'background-color': props.source?.placeholder || undefined });
  return (
    <div class={`relative aspect-square overflow-hidden bg-well ${props.class ?? ''}`} style={well()}>
      <Show when={props.source} fallback={<NoPicture />}>
        {(source) => (
          <img
            class={`absolute inset-0 size-full object-contain ${props.faded ? 'opacity-50' : ''}`}
            src={`${source().url}?w=480`}
            srcset={srcset(source().url, props.maxWidth ?? 1080)}
            sizes={props.sizes}
            width={source().width}
            height={source().height}
            alt={props.alt ?? source().alt}
            loading={props.priority || props.eager ? 'eager' : 'lazy'}
            fetchpriority={props.priority ? 'high' : 'auto'}
            decoding={props.priority ? 'sync' : 'async'}
          />
        )}
      </Show>
    </div>
  );
}

/** Goods without a photo keep their place; the well is light in both themes, so the sign is dark. */
function NoPicture() {
  return (
    <span class="absolute inset-0 flex items-center justify-center text-[oklch(0.7_0.01_25)]">
      <Icon name="box" size={48} />
    </span>
  );
}

function srcset(url: string, maxWidth: number): string {
  return WIDTHS.filter((width) => width <= maxWidth)
    .map((width) => `${url}?w=${width} ${width}w`)
    .join(', ');
}
