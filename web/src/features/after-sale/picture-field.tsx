import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ChosenPicture, createPictures } from './create-pictures.ts';
import { PICTURE_TYPES } from './upload-picture.ts';

type Pictures = ReturnType<typeof createPictures>;

/** Pictures up to a number, with previews while they are uploading. */
export function PictureField(props: { pictures: Pictures }) {
  const { t } = useI18n();
  const choose = (input: HTMLInputElement): void => {
    props.pictures.add(input.files ?? []);
    // Cleared, so that choosing the same file again fires a change event.
    input.value = '';
  };
  return (
    <fieldset class="flex flex-col gap-1">
      <legend class="mb-1 text-sm text-text-2">{t.afterSale.addPictures(props.pictures.most)}</legend>
      <div class="flex flex-wrap gap-2">
        <For each={props.pictures.pictures}>
          {(picture, index) => (
            <Chosen picture={picture} number={index() + 1} onRemove={() => props.pictures.remove(picture.preview)} />
          )}
        </For>
        <Show when={props.pictures.room() > 0}>
          <label class="flex size-20 cursor-pointer flex-col items-center justify-center gap-1 rounded-sm border border-ctl text-xs text-text-2 focus-within:outline-2 focus-within:outline-link hover:bg-sunken">
            <Icon name="plus" />
            {t.afterSale.addPicture}
            <input
              type="file"
              class="sr-only"
              accept={PICTURE_TYPES}
              multiple
              onChange={(event) => choose(event.currentTarget)}
            />
          </label>
        </Show>
      </div>
      <p class="text-xs text-bad" aria-live="polite">
        {props.pictures.pictures.map(({ problem }) => problem && pictureProblem(t.afterSale, problem)).find(Boolean)}
      </p>
    </fieldset>
  );
}

function Chosen(props: { picture: ChosenPicture; number: number; onRemove: () => void }) {
  const { t } = useI18n();
  return (
    <div class={`relative size-20 rounded-sm border ${props.picture.problem ? 'border-bad' : 'border-line'}`}>
      <img
        src={props.picture.preview}
        alt={t.afterSale.picture(props.number)}
        class={`size-full rounded-sm object-cover ${props.picture.key ? '' : 'opacity-50'}`}
      />
      <Show when={!(props.picture.key || props.picture.problem)}>
        <progress
          class="absolute inset-x-1 bottom-1 h-1 w-[calc(100%-8px)]"
          aria-label={t.afterSale.uploading}
          value={props.picture.progress}
        />
      </Show>
      <button
        type="button"
        aria-label={t.afterSale.removePicture(props.number)}
        class="absolute -top-2 -right-2 flex size-6 items-center justify-center rounded-sm border border-line bg-surface pointer-coarse:size-11"
        onClick={() => props.onRemove()}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

function pictureProblem(
  texts: { pictureTooLarge: string; notAPicture: string; pictureFailed: string; tooManyPictures: string },
  code: string,
): string {
  if (code === 'BODY_TOO_LARGE') return texts.pictureTooLarge;
  if (code === 'NOT_A_PICTURE') return texts.notAPicture;
  return code === 'TOO_MANY_REQUESTS' ? texts.tooManyPictures : texts.pictureFailed;
}
