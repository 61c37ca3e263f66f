import { mediaTypeOf } from '@minijd/text';
import { createSignal, Show } from 'solid-js';
import { createSaveProfileMutation } from '../../graphql/generated/operations.ts';
import type { Profile_UserFragment } from '../../graphql/generated/types.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, uploadPicture } from '../after-sale/upload-picture.ts';

/** Somebody's picture: changed as soon as another is chosen. */
export function AvatarField(props: { person: Profile_UserFragment; onSaved: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const graphql = useGraphql();
  const save = createSaveProfileMutation();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  let input: HTMLInputElement | undefined;

  const keep = async (avatarUrl: string | null): Promise<void> => {
    const { data, failure } = await save({ input: { avatarUrl } });
    if (failure) setProblem(failureText(t, failure));
    else if (data?.updateProfile.user) {
      toast({ text: t.account.saved });
      props.onSaved();
    } else setProblem(data?.updateProfile.userErrors[0]?.message);
  };
  const upload = async (file: File): Promise<void> => {
    setProblem(undefined);
    if (!PICTURE_TYPES.split(',').includes(mediaTypeOf(file.type))) return void setProblem(t.profile.notAPicture);
    if (file.size > MOST_PICTURE_BYTES) return void setProblem(t.profile.pictureTooLarge);
    setBusy(true);
    await graphql.ready();
    const { key, code } = await uploadPicture(file, { isAvatar: true });
    if (key !== undefined) await keep(`/media/${key}`);
    else setProblem(code === 'NOT_A_PICTURE' ? t.profile.notAPicture : t.profile.uploadFailed);
    setBusy(false);
  };
  return (
    <div class="flex flex-wrap items-center gap-4">
      <Avatar name={props.person.displayName} url={props.person.avatarUrl} size={80} />
      <div class="flex flex-col gap-2">
        <div class="flex flex-wrap gap-2">
          <Button busy={busy()} onClick={() => input?.click()}>
            {t.profile.choosePicture}
          </Button>
          <Show when={props.person.avatarUrl}>
            <Button disabled={busy() || save.pending()} onClick={() => void keep(null)}>
              {t.profile.removePicture}
            </Button>
          </Show>
        </div>
        <input
          ref={input}
          type="file"
          accept={PICTURE_TYPES}
          aria-label={t.profile.choosePicture}
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void upload(file);
          }}
        />
        <p class="text-xs text-text-3">{t.profile.pictureHint}</p>
        <FormProblem text={problem()} />
      </div>
    </div>
  );
}
