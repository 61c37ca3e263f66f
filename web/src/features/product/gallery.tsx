import { createEffect, createSignal, For, lazy, on, Show, Suspense } from 'solid-js';
import type { Gallery_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Picture, type PictureSource } from '../../ui/picture.tsx';
import { createSlides, type Slides } from './create-slides.ts';
import { SlideButtons } from './slide-buttons.tsx';

const GalleryDialog = lazy(async () => ({ default: (await import('./gallery-dialog.tsx')).GalleryDialog }));

const SIZES = '(min-width: 1024px) 496px, (min-width: 704px) 50vw, 100vw';

/** The product's photos: swiped on phones, chosen by thumbnails, opened in full screen by a press. */
export function Gallery(props: { product: Gallery_ProductFragment; skuImage: PictureSource | null | undefined }) {
  const { t } = useI18n();
  const media = () => props.product.media;
  const slides = createSlides(() => media().length);
  const [enlarged, setEnlarged] = createSignal(false);
  createEffect(
    on(
      () => props.skuImage?.url,
      (url) => {
        const index = media().findIndex((photo) => photo.url === url);
        if (index >= 0) slides.show(index);
      },
      { defer: true },
    ),
  );
  return (
    <section aria-label={t.product.gallery} class="lg:flex lg:flex-row-reverse lg:gap-3">
      <div class="relative min-w-0 flex-1 overflow-hidden md:rounded-md">
        <ul
          ref={slides.attach}
          class="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain"
          onScroll={slides.onScroll}
        >
          <For
            each={media()}
            fallback={
              <li class="w-full">
                <Picture source={undefined} sizes={SIZES} />
              </li>
            }
          >
            {(photo, index) => (
              <li class="w-full shrink-0 snap-center">
                <button
                  type="button"
                  class="block w-full cursor-zoom-in"
                  aria-label={`${t.product.enlarge}, ${t.product.photo(index() + 1, media().length)}`}
                  onClick={() => setEnlarged(true)}
                >
                  <Picture source={photo} sizes={SIZES} priority={index() === 0} />
                </button>
              </li>
            )}
          </For>
        </ul>
        <span
          class="absolute end-3 bottom-3 rounded-sm bg-raised px-2 text-xs text-text-2 lg:hidden"
          aria-hidden="true"
        >
          {slides.current() + 1}/{media().length}
        </span>
        <Show when={media().length > 1}>
          <SlideButtons slides={slides} />
        </Show>
      </div>
      <Show when={media().length > 1}>
        <Thumbnails media={media()} slides={slides} />
      </Show>
      <Show when={enlarged()}>
        <Suspense>
          <GalleryDialog media={media()} open start={slides.current()} onClose={() => setEnlarged(false)} />
        </Suspense>
      </Show>
    </section>
  );
}

function Thumbnails(props: { media: Gallery_ProductFragment['media']; slides: Slides }) {
  const { t } = useI18n();
  return (
    <ul class="no-scrollbar flex gap-2 overflow-x-auto p-1 max-md:px-3 lg:w-[72px] lg:flex-col lg:overflow-x-visible">
      <For each={props.media}>
        {(photo, index) => (
          <li class="shrink-0">
            <button
              type="button"
              aria-label={t.product.showPhoto(index() + 1)}
              aria-current={props.slides.current() === index() ? 'true' : undefined}
              class="block w-12 overflow-hidden rounded-sm border-2 border-transparent aria-[current]:border-brand lg:w-16"
              onClick={() => props.slides.show(index())}
            >
              <Picture source={photo} sizes="64px" maxWidth={360} eager={index() < 6} alt="" />
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
