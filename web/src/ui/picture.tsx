import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** The fields of a picture needed to show it. */
export interface PictureSource {
  url: string;
  width: number;
  height: number;
  alt: string;
  /** A CSS colour shown while the picture loads. */
  placeholder: string;
}

const WIDTHS = [360, 480, 720, 1080];

export interface PictureProps {
  source: PictureSource | null | undefined;
  /** Its displayed width, as the attribute `sizes`. */
  sizes: string;
  /** The largest variant worth offering. */
  maxWidth?: number;
  /** The largest contentful paint of the page. */
  priority?: boolean;
  /** Above the fold: loaded eagerly. */
  eager?: boolean;
  /** Empty when the text beside it already describes it. */
  alt?: string;
  /** Sold out: shown at half opacity. */
  faded?: boolean;
  class?: string;
}

/**
 * A square picture with a light background in both themes; the server chooses AVIF or WebP by what the browser accepts.
 */
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

/** A placeholder for products without a photo; the background is light in both themes, so the icon is dark. */
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
