import { mediaTypeOf } from '@minijd/text';
import { createSignal, createUniqueId, onCleanup, Show } from 'solid-js';
import { useGraphql } from '../../graphql/runtime.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { newest } from '../../primitives/newest.ts';
import { Icon } from '../../ui/icon.tsx';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, uploadPicture } from '../after-sale/upload-picture.ts';

export interface PictureUploadProps {
  label: string;
  hint: string;
  /** The saved picture. */
  url: string | null | undefined;
  /** For the person and administrators only. */
  isPrivate?: boolean;
  error: string | undefined;
  onUploaded: (key: string) => void;
}

/** One picture, uploaded as soon as it is chosen. */
export function PictureUpload(props: PictureUploadProps) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const id = createUniqueId();
  const [preview, setPreview] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const forget = () => preview() && URL.revokeObjectURL(preview()!);
  onCleanup(forget);

  const upload = newest(async (file: File) => {
    await graphql.ready();
    return uploadPicture(file, { isPrivate: props.isPrivate ?? false });
  });
  const send = async (file: File): Promise<void> => {
    const fits = PICTURE_TYPES.split(',').includes(mediaTypeOf(file.type)) && file.size <= MOST_PICTURE_BYTES;
    setFailed(!fits);
    if (!fits) return;
    setBusy(true);
    const uploaded = await upload(file);
    if (!uploaded) return;
    const { key } = uploaded;
    setBusy(false);
    setFailed(key === undefined);
    if (key === undefined) return;
    forget();
    setPreview(URL.createObjectURL(file));
    props.onUploaded(key);
  };
  const problem = () => (failed() ? t.sell.uploadFailed : props.error);
  const shown = () => preview() ?? props.url;
  return (
    <div class="flex flex-col gap-1">
      <label for={id} class="text-sm text-text-2">
        {props.label}
      </label>
      <div class="flex items-center gap-3">
        <Show when={shown()}>
          {(url) => <img src={url()} alt="" class="size-20 rounded-sm border border-line bg-white object-contain" />}
        </Show>
        <input
          id={id}
          type="file"
          accept={PICTURE_TYPES}
          aria-invalid={problem() ? true : undefined}
          aria-busy={busy()}
          aria-describedby={problem() ? `${id}-error` : `${id}-hint`}
          class="min-h-11 min-w-0 max-w-full py-2 text-sm file:me-3 file:h-8 file:rounded-sm file:border file:border-ctl file:bg-surface file:px-3 file:text-text"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void send(file);
          }}
        />
      </div>
      <Show
        when={problem()}
        fallback={
          <p id={`${id}-hint`} class="text-xs text-text-3">
            {props.hint}
          </p>
        }
      >
        <p id={`${id}-error`} class="flex items-center gap-1 text-xs text-bad">
          <Icon name="alert" size={14} />
          {problem()}
        </p>
      </Show>
    </div>
  );
}
