import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { SearchField } from './create-search-field.ts';
import { type SearchOption, splitCompletion } from './search-options.ts';

/** The list below the field: recent and popular searches, or suggestions. */
export function SearchList(props: { field: SearchField; id: string }) {
  const { t } = useI18n();
  const shown = () => props.field.open() && props.field.options().length > 0;
  const heading = () =>
    props.field.asked() ? undefined : props.field.recent.all().length > 0 ? t.search.recent : t.search.hot;
  return (
    <>
      <span class="visually-hidden" aria-live="polite">
        {shown() && props.field.asked() ? t.search.count(props.field.options().length) : ''}
      </span>
      <div
        hidden={!shown()}
        class="z-(--z-header) overflow-y-auto bg-raised max-md:fixed max-md:inset-x-0 max-md:top-12 max-md:bottom-0 md:absolute md:inset-x-0 md:top-full md:mt-1 md:rounded-md md:border md:border-line md:shadow-pop"
      >
        <Show when={heading()}>
          <div class="flex items-center justify-between ps-3 pe-1 text-sm text-text-3">
            <span class="py-2">{heading()}</span>
            <Show when={props.field.recent.all().length > 0}>
              <button
                type="button"
                class="px-2 text-link pointer-coarse:h-11"
                onClick={() => props.field.recent.forgetAll()}
              >
                {t.search.forgetAll}
              </button>
            </Show>
          </div>
        </Show>
        <div id={props.id} role="listbox" tabindex={-1} aria-label={t.search.suggestions} class="pb-2">
          <For each={props.field.options()}>
            {(option, index) => (
              <SearchLine field={props.field} option={option} id={`${props.id}-${index()}`} index={index()} />
            )}
          </For>
        </div>
      </div>
    </>
  );
}

function SearchLine(props: { field: SearchField; option: SearchOption; id: string; index: number }) {
  const { t } = useI18n();
  const parts = () => splitCompletion(props.option.text, props.field.asked());
  const note = () => (props.option.scoped ? t.search.inCategory : t.search.kinds[props.option.kind]);
  const isRecent = () => !props.field.asked() && props.field.recent.all().includes(props.option.text);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.field.active() === props.index}
      class={`flex min-h-10 cursor-pointer items-center gap-2 ps-3 pe-1 hover:bg-sunken aria-selected:bg-sunken pointer-coarse:min-h-11 ${props.field.asked() ? 'max-md:nth-[n+7]:hidden' : ''}`}
      // Before the field loses the focus, which would close the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.field.follow(props.option)}
    >
      <Icon name={isRecent() ? 'clock' : 'search'} size={16} class="text-text-3" />
      <span class="min-w-0 flex-1 truncate">
        {parts().typed}
        <b>{parts().completion}</b>
      </span>
      <span class="pe-2 text-xs text-text-3">{note()}</span>
      <Show when={isRecent()}>
        <IconButton
          label={t.search.forget(props.option.text)}
          onClick={(event) => {
            event.stopPropagation();
            props.field.recent.forget(props.option.text);
          }}
        >
          <Icon name="close" size={14} />
        </IconButton>
      </Show>
    </div>
  );
}
