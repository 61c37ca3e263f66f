import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { GalleryDialog } from './gallery-dialog.tsx';

/** Uploads are at most this large on a side; the well is square. */
const SIDE = 1080;

/** Pictures of a review, small; a press shows them in full screen. */
export function ReviewPictures(props: { pictures: readonly string[]; large?: boolean }) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal<number>();
  const media = () =>
    props.pictures.map((url, index) => ({
      ...{ url, width: SIDE, height: SIDE, placeholder: '' },
      alt: t.reviews.picture(index + 1),
    }));
  return (
    <Show when={props.pictures.length > 0}>
      <ul class="flex flex-wrap gap-2">
        <For each={props.pictures}>
          {(url, index) => (
            <li>
              <button
                type="button"
                aria-label={t.reviews.openPicture(index() + 1)}
                class={`block overflow-hidden rounded-sm border border-line bg-well ${props.large ? 'size-24' : 'size-20'}`}
                onClick={() => setShown(index())}
              >
                <img src={`${url}?w=360`} alt="" width={96} height={96} loading="lazy" class="size-full object-cover" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={shown() !== undefined}>
        <GalleryDialog media={media()} open start={shown() ?? 0} onClose={() => setShown(undefined)} />
      </Show>
    </Show>
  );
}
