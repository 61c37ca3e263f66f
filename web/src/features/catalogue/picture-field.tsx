import { createSignal, createUniqueId, Show } from 'solid-js';
import { useGraphql } from '../../graphql/runtime.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { newest } from '../../primitives/newest.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PICTURE_TYPES } from '../after-sale/upload-picture.ts';
import { type UploadedPicture, uploadMeasured } from './upload-measured.ts';

/** One picture, by its key; uploaded as soon as it is chosen. */
export function PictureField(props: {
  name: string;
  label: string;
  hint: string;
  /** The key; empty for none. */
  value: string;
  wide?: boolean;
  error: string | undefined;
  onChange: (key: string, uploaded?: UploadedPicture) => void;
}) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const id = createUniqueId();
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  const upload = newest(async (file: File) => {
    await graphql.ready();
    return { uploaded: await uploadMeasured(file) };
  });
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    const result = await upload(file);
    if (!result) return;
    const { uploaded } = result;
    setBusy(false);
    setFailed(uploaded ? undefined : t.productEditor.uploadFailed(file.name));
    if (uploaded) props.onChange(uploaded.key, uploaded);
  };
  const problem = () => failed() ?? props.error;
  return (
    <div data-field={props.name} class="flex min-w-0 flex-col gap-1">
      <label for={id} class="text-sm text-text-2">
        {props.label}
      </label>
      <div class={`flex items-center gap-3 ${props.wide ? 'flex-wrap' : ''}`}>
        <Show when={props.value}>
          {(key) => (
            <img
              src={`/media/${key()}?w=${props.wide ? 480 : 360}`}
              alt=""
              class={`rounded-sm border border-line bg-well ${props.wide ? 'max-h-40 w-full object-cover' : 'size-16 shrink-0 object-contain'}`}
            />
          )}
        </Show>
        <input
          id={id}
          type="file"
          accept={PICTURE_TYPES}
          aria-invalid={problem() ? true : undefined}
          aria-busy={busy()}
          aria-describedby={`${id}-hint`}
          class="min-h-11 min-w-0 max-w-full flex-1 py-2 text-sm file:me-3 file:h-8 file:rounded-sm file:border file:border-ctl file:bg-surface file:px-3 file:text-text"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void send(file);
          }}
        />
        <Show when={props.value}>
          <Button aria-label={t.catalogueWork.removePicture(props.label)} onClick={() => props.onChange('')}>
            <Icon name="trash" />
          </Button>
        </Show>
      </div>
      <p id={`${id}-hint`} class={`text-xs ${problem() ? 'text-bad' : 'text-text-3'}`}>
        {problem() ?? props.hint}
      </p>
    </div>
  );
}
