import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../icon.tsx';

/** All that is wrong in a form at once; each leads to its field. */
export function ProblemList<Name extends string>(props: {
  problems: readonly { name: Name; text: string }[];
  names: Record<Name, string>;
  form: () => HTMLElement | undefined;
}) {
  const { t } = useI18n();
  const jump = (name: Name): void => {
    const field = props.form()?.querySelector<HTMLElement>(`[name="${name}"], [data-field="${name}"]`);
    const target = field?.matches('input, select, textarea, button')
      ? field
      : field?.querySelector<HTMLElement>('input, select, textarea, button');
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <div role="alert" class="empty:hidden">
      <Show when={props.problems.length > 1}>
        <div class="rounded-sm bg-bad-soft p-3 text-bad">
          <p class="flex items-center gap-2">
            <Icon name="alert" size={18} />
            {t.form.problems(props.problems.length)}
          </p>
          <ul class="mt-1 flex flex-col ps-6">
            <For each={props.problems}>
              {({ name, text }) => (
                <li>
                  <button
                    type="button"
                    class="min-h-6 text-start underline pointer-coarse:min-h-11"
                    onClick={() => jump(name)}
                  >
                    {props.names[name]}: {text}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </div>
  );
}
