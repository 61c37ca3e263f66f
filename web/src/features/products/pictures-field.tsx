import { createSignal, Index, Show } from 'solid-js';
import { useGraphql } from '../../graphql/runtime.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PICTURE_TYPES } from '../after-sale/upload-picture.ts';
import { uploadMeasured } from '../catalogue/upload-measured.ts';
import type { PictureRow } from './editor-values.ts';
import type { EditorForm } from './product-editor.tsx';

/** The pictures of a product: dropped or chosen, in an order that is dragged or moved by buttons. */
export function PicturesField(props: { form: EditorForm }) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const [busy, setBusy] = createSignal(0);
  const [failed, setFailed] = createSignal<string>();
  const [dragged, setDragged] = createSignal<number>();
  const rows = () => props.form.values.media;
  const set = (media: PictureRow[]) => props.form.set('media', media);
  const change = (place: number, changed: Partial<PictureRow>) =>
    set(rows().map((row, index) => (index === place ? { ...row, ...changed } : row)));
  const move = (from: number, to: number): void => {
    const moved = rows()[from];
    if (moved && to >= 0 && to < rows().length) set(rows().toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const add = async (files: Iterable<File>): Promise<void> => {
    setFailed(undefined);
    await graphql.ready();
    for (const file of files) {
      setBusy((count) => count + 1);
      const picture = await uploadMeasured(file).finally(() => setBusy((count) => count - 1));
      if (picture) set([...rows(), { ...picture, url: `/media/${picture.key}`, altZh: '', altEn: '' }]);
      else setFailed(file.name);
    }
  };
  return (
    <div data-field="media" class="flex flex-col gap-3">
      <ul class="flex flex-col gap-2">
        <Index each={rows()}>
          {(row, place) => (
            <li
              draggable="true"
              class="flex gap-3 rounded-sm border border-line p-2 max-md:flex-wrap"
              onDragStart={() => setDragged(place)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                const from = dragged();
                if (from === undefined) return;
                event.preventDefault();
                event.stopPropagation();
                move(from, place);
                setDragged(undefined);
              }}
            >
              <img src={`${row().url}?w=360`} alt="" class="size-20 shrink-0 rounded-sm bg-well object-contain" />
              <div class="grid min-w-0 flex-1 gap-2 max-md:order-last max-md:basis-full md:grid-cols-2">
                {(['altZh', 'altEn'] as const).map((field) => (
                  <Field
                    label={t.productEditor[field]}
                    maxlength={300}
                    autocomplete="off"
                    value={row()[field]}
                    onInput={(value) => change(place, { [field]: value })}
                  />
                ))}
              </div>
              <div class="flex items-start gap-1 max-md:ms-auto">
                <Button
                  aria-label={t.productEditor.earlier(place + 1)}
                  aria-disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={t.productEditor.later(place + 1)}
                  aria-disabled={place === rows().length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  ↓
                </Button>
                <Button
                  aria-label={t.productEditor.removePicture(place + 1)}
                  onClick={() => set(rows().toSpliced(place, 1))}
                >
                  <Icon name="trash" />
                </Button>
              </div>
            </li>
          )}
        </Index>
      </ul>
      <label
        class="flex cursor-pointer flex-col items-center gap-1 rounded-sm border border-dashed border-ctl p-4 text-center text-text-2 focus-within:outline-2 focus-within:outline-link hover:bg-sunken"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void add([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <Icon name="plus" />
        {busy() > 0 ? t.productEditor.uploading : t.productEditor.dropPictures}
        <span class="text-xs text-text-3">{t.productEditor.pictureHint}</span>
        <input
          type="file"
          class="sr-only"
          accept={PICTURE_TYPES}
          multiple
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Cleared, so that choosing the same file again fires a change event.
            event.currentTarget.value = '';
            void add(files);
          }}
        />
      </label>
      <p class="text-sm text-bad" aria-live="polite">
        <Show when={failed()} fallback={props.form.error('media')}>
          {(name) => t.productEditor.uploadFailed(name())}
        </Show>
      </p>
    </div>
  );
}
