import { For, Show } from 'solid-js';
import type { Home_BlockFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { inWidth, srcset } from '../../ui/picture-address.ts';
import { createSlides } from '../product/create-slides.ts';

/** Banners beside each other: swiped on phones, turned by buttons in wide windows. They never move by themselves. */
export function Banners(props: { banners: readonly Home_BlockFragment[] }) {
  const { t } = useI18n();
  const slides = createSlides(() => props.banners.length);
  return (
    <section class="panel relative overflow-hidden" aria-label={t.home.banners}>
      <ul
        ref={slides.attach}
        class="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain"
        onScroll={slides.onScroll}
      >
        <For each={props.banners}>
          {(banner, index) => (
            <li class="w-full shrink-0 snap-center">
              <Banner banner={banner} first={index() === 0} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.banners.length > 1}>
        <div class="absolute end-3 bottom-3 flex items-center gap-1 rounded-sm bg-raised text-text">
          <IconButton label={t.home.previousBanner} onClick={() => slides.step(-1)}>
            <Icon name="chevron-left" />
          </IconButton>
          <span class="text-xs" aria-live="polite">
            {slides.current() + 1}/{props.banners.length}
          </span>
          <IconButton label={t.home.nextBanner} onClick={() => slides.step(1)}>
            <Icon name="chevron-right" />
          </IconButton>
        </div>
      </Show>
    </section>
  );
}

/** The picture with its words on a ground of their own, so that they can be read on any picture. */
function Banner(props: { banner: Home_BlockFragment; first: boolean }) {
  const content = () => (
    <>
      <Show when={props.banner.picture}>
        {(picture) => (
          <img
            class="absolute inset-0 size-full object-cover"
            style={{ 'background-color': picture().placeholder || undefined }}
            src={inWidth(picture(), 480)}
            srcset={srcset(picture(), 1600)}
            sizes="(min-width: 1024px) 700px, 100vw"
            width={picture().width}
            height={picture().height}
            alt={picture().alt}
            loading={props.first ? 'eager' : 'lazy'}
            fetchpriority={props.first ? 'high' : 'auto'}
            decoding={props.first ? 'sync' : 'async'}
          />
        )}
      </Show>
      <span class="absolute start-3 top-3 flex max-w-[75%] flex-col rounded-sm bg-raised px-3 py-2 text-text lg:start-6 lg:top-6">
        <span class="line-clamp-2 text-md font-semibold lg:text-xl">{props.banner.title}</span>
        <Show when={props.banner.text}>
          <span class="line-clamp-2 text-sm text-text-2">{props.banner.text}</span>
        </Show>
      </span>
    </>
  );
  const look = 'relative block aspect-[16/7] w-full lg:aspect-auto lg:h-[320px]';
  return (
    <Show when={props.banner.href} fallback={<div class={look}>{content()}</div>}>
      {(href) => (
        <a href={href()} class={look}>
          {content()}
        </a>
      )}
    </Show>
  );
}
