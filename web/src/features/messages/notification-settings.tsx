import { createSignal, For, Show } from 'solid-js';
import { createSetNotificationMutation } from '../../graphql/generated/operations.ts';
import type {
  NotificationCategory,
  NotificationChannel,
  NotificationSettings_SettingFragment,
} from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { categoriesOf } from './message-tabs.ts';

const CHANNELS: readonly NotificationChannel[] = ['SHOP', 'LETTER'];

type Setting = NotificationSettings_SettingFragment;

/** Notification settings by channel; each change is saved at once. */
export function NotificationSettings(props: { settings: readonly Setting[]; role: string; refetch: () => void }) {
  const { t } = useI18n();
  const set = createSetNotificationMutation();
  const [problem, setProblem] = createSignal<string>();
  const change = async ({ category, channel }: Setting, enabled: boolean): Promise<void> => {
    const { data, failure } = await set({ input: { category, channel, enabled } });
    setProblem(failure ? failureText(t, failure) : data?.setNotification.userErrors[0]?.message);
    props.refetch();
  };
  const settingOf = (category: NotificationCategory, channel: NotificationChannel) =>
    props.settings.find((setting) => setting.category === category && setting.channel === channel);
  return (
    <>
      <FormProblem text={problem()} />
      <div class="flex flex-col gap-2">
        <For each={categoriesOf(props.role)}>
          {(category) => (
            <fieldset class="panel flex flex-col gap-1 p-4">
              <legend class="float-start mb-1 w-full font-semibold">{t.messages.categories[category]}</legend>
              <p class="text-sm text-text-2">{t.messages.about[category]}</p>
              <div class="mt-1 flex flex-wrap gap-x-8">
                <For each={CHANNELS}>
                  {(channel) => (
                    <Show when={settingOf(category, channel)}>
                      {(setting) => (
                        <label class="flex min-h-11 items-center gap-2">
                          <input
                            type="checkbox"
                            class="size-5 accent-brand"
                            checked={setting().enabled}
                            disabled={!setting().changeable}
                            onChange={(event) => void change(setting(), event.currentTarget.checked)}
                          />
                          {t.messages.channels[channel]}
                          <Show when={!setting().changeable}>
                            <span class="text-sm text-text-3">{t.messages.always}</span>
                          </Show>
                        </label>
                      )}
                    </Show>
                  )}
                </For>
              </div>
            </fieldset>
          )}
        </For>
      </div>
    </>
  );
}
