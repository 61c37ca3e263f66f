import { createSignal, For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picture, type PictureSource } from '../../ui/picture.tsx';
import { createSlides } from './create-slides.ts';
import { SlideButtons } from './slide-buttons.tsx';

export interface GalleryDialogProps {
  media: readonly PictureSource[];
  open: boolean;
  start: number;
  onClose: () => void;
}

/** The photos in full screen: arrow keys step; a press, + and - or a pinch zoom. */
export function GalleryDialog(props: GalleryDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.product.gallery} shape="full">
      <LargePhotos media={props.media} start={props.start} />
    </Dialog>
  );
}

function LargePhotos(props: { media: readonly PictureSource[]; start: number }) {
  const { t } = useI18n();
  const slides = createSlides(() => props.media.length, props.start);
  const [zoomed, setZoomed] = createSignal(false);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowRight') slides.step(1);
    if (key === 'ArrowLeft') slides.step(-1);
    if (key === '+' || key === '=') setZoomed(true);
    if (key === '-') setZoomed(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is in the dialog
    <div class="relative h-full" onKeyDown={onKeyDown}>
      <ul
        ref={slides.attach}
        class="no-scrollbar flex h-full snap-x snap-mandatory overflow-x-auto"
        onScroll={slides.onScroll}
      >
        <For each={props.media}>
          {(photo, index) => (
            <li class="flex h-full w-full shrink-0 snap-center items-start justify-center overflow-auto [touch-action:pan-x_pan-y_pinch-zoom]">
              <button
                type="button"
                class={zoomed() ? 'w-[200%] shrink-0 cursor-zoom-out' : 'w-[min(100%,84vh)] cursor-zoom-in'}
                aria-label={t.product.photo(index() + 1, props.media.length)}
                aria-pressed={zoomed()}
                onClick={() => setZoomed((large) => !large)}
              >
                <Picture source={photo} sizes="100vw" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <SlideButtons slides={slides} />
    </div>
  );
}
