import { createUniqueId, type JSX, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createSearchField } from './create-search-field.ts';

const SearchList = lazy(async () => ({ default: (await import('./search-list.tsx')).SearchList }));

/** The search field; a plain form without scripts. */
export function SearchBox(props: { class?: string }) {
  const { t } = useI18n();
  const field = createSearchField();
  const listId = createUniqueId();
  let root: HTMLFormElement | undefined;
  onMount(() => {
    const onPointer = (event: PointerEvent) => !root?.contains(event.target as Node) && field.hide();
    document.addEventListener('pointerdown', onPointer);
    onCleanup(() => document.removeEventListener('pointerdown', onPointer));
  });
  const onKeyDown: JSX.EventHandler<HTMLInputElement, KeyboardEvent> = (event) => {
    // During composition keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape') field.hide();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    field.move(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <search class={`relative ${props.class ?? ''}`}>
      <form
        ref={root}
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          field.submit();
        }}
        onFocusOut={(event) => event.relatedTarget && !root?.contains(event.relatedTarget as Node) && field.hide()}
      >
        <div class="flex h-9 items-center rounded-md border-2 border-brand bg-surface lg:h-11">
          <Icon name="search" size={18} class="ms-2 text-text-3 lg:hidden" />
          <input
            class="h-full min-w-0 flex-1 bg-transparent px-2 text-md outline-none lg:px-3 lg:text-base"
            type="text"
            name="q"
            role="combobox"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-label={t.search.label}
            aria-expanded={field.open()}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={field.active() >= 0 ? `${listId}-${field.active()}` : undefined}
            placeholder={t.search.placeholder}
            value={field.text()}
            onFocus={field.show}
            onInput={(event) => !event.isComposing && field.type(event.currentTarget.value)}
            onCompositionEnd={(event) => field.type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Show when={field.text()}>
            <IconButton label={t.search.clear} class="max-lg:size-8" onClick={() => field.type('')}>
              <Icon name="close" size={16} />
            </IconButton>
          </Show>
          <button
            type="submit"
            class="hidden h-full items-center bg-brand px-6 font-semibold text-on-brand hover:bg-brand-hover lg:flex"
          >
            {t.search.submit}
          </button>
        </div>
        <Show when={field.used()}>
          <Suspense>
            <SearchList field={field} id={listId} />
          </Suspense>
        </Show>
      </form>
    </search>
  );
}
