import { createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js';
import { thumbHashToDataURL } from 'thumbhash';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from './icon.tsx';
import { inWidth, srcset } from './picture-address.ts';

/** The fields of a picture needed to show it. */
export interface PictureSource {
  url: string;
  /** For more widths than anybody may ask for. */
  signedUrl?: string;
  width: number;
  height: number;
  alt: string;
  /** A CSS colour shown while the picture loads. */
  placeholder: string;
  /** A ThumbHash in base64, shown over the colour. */
  blur?: string | null;
}

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
 * It is blurred until it is loaded; one that cannot be loaded says so.
 */
export function Picture(props: PictureProps) {
  const well = (): JSX.CSSProperties => ({ 'background-color': props.source?.placeholder || undefined });
  return (
    <div class={`relative aspect-square overflow-hidden bg-well ${props.class ?? ''}`} style={well()}>
      <Show when={props.source} fallback={<NoPicture />}>
        {(source) => <LoadingPicture {...props} source={source()} />}
      </Show>
    </div>
  );
}

function LoadingPicture(props: PictureProps & { source: PictureSource }) {
  const { t } = useI18n();
  const [failed, setFailed] = createSignal(false);
  const [blur, setBlur] = createSignal<string>();
  let image: HTMLImageElement | undefined;
  const said = () => props.alt ?? props.source.alt;
  // It may have failed or been loaded before this script ran.
  onMount(() => {
    if (image?.complete && image.naturalWidth === 0 && image.currentSrc !== '') setFailed(true);
    else if (!image?.complete) setBlur(blurred(props.source.blur));
  });
  createEffect(
    on(
      () => props.source.url,
      () => setFailed(false),
      { defer: true },
    ),
  );
  return (
    <Show when={!failed()} fallback={<FailedPicture text={said() === '' ? '' : t.picture.failed(said())} />}>
      <img
        ref={image}
        class={`absolute inset-0 size-full bg-cover bg-center object-contain ${props.faded ? 'opacity-50' : ''}`}
        style={{ 'background-image': blur() && `url(${blur()})` }}
        src={inWidth(props.source, 480)}
        srcset={srcset(props.source, props.maxWidth ?? 1080)}
        sizes={props.sizes}
        width={props.source.width}
        height={props.source.height}
        alt={said()}
        loading={props.priority || props.eager ? 'eager' : 'lazy'}
        fetchpriority={props.priority ? 'high' : 'auto'}
        decoding={props.priority ? 'sync' : 'async'}
        onLoad={() => setBlur(undefined)}
        onError={() => setFailed(true)}
      />
    </Show>
  );
}

/** As an address of data; undefined where there is none, or it is damaged. */
function blurred(hash: string | null | undefined): string | undefined {
  if (!hash) return undefined;
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** A placeholder for products without a photo; the background is light in both themes, so the icon is dark. */
function NoPicture() {
  return (
    <span class="absolute inset-0 flex items-center justify-center text-[oklch(0.7_0.01_25)]">
      <Icon name="box" size={48} />
    </span>
  );
}

/** In place of a picture that cannot be loaded. */
function FailedPicture(props: { text: string }) {
  return (
    <span
      class="absolute inset-0 flex items-center justify-center text-[oklch(0.5_0.01_25)]"
      {...(props.text === '' ? {} : { role: 'img', 'aria-label': props.text })}
    >
      <Icon name="alert" size={32} />
    </span>
  );
}
