import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { WorkPageLink } from '../session/work-pages.ts';

/** Pages with a list that can be searched from here. */
const SEARCHED: readonly WorkPageLink['name'][] = ['orders', 'products', 'people', 'sellers', 'coupons'];

interface Command {
  text: string;
  href: string;
  icon: WorkPageLink['icon'];
}

/** Opens a page of the workbench by its name, or searches one of its lists: with Ctrl K, or a press. */
export function CommandPalette(props: { pages: readonly WorkPageLink[] }) {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  onMount(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!asked || event.key.toLowerCase() !== 'k' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    onCleanup(() => window.removeEventListener('keydown', onKeyDown));
  });
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        class="hidden h-8 items-center gap-2 rounded-sm border border-ctl px-2 text-sm text-text-2 hover:text-link md:flex"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={16} />
        {t.workbench.goTo}
        <kbd class="hidden rounded-sm bg-sunken px-1 text-xs lg:inline">Ctrl K</kbd>
      </button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={t.workbench.goTo}>
        <Palette pages={props.pages} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Palette(props: { pages: readonly WorkPageLink[]; onDone: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const listId = createUniqueId();
  const [text, setText] = createSignal('');
  const [index, setIndex] = createSignal(0);
  let list: HTMLDivElement | undefined;
  const commands = createMemo((): Command[] => {
    const words = text().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const named = props.pages.map(({ name, href, icon }) => ({ text: t.seller.pages[name], href, icon }));
    const fitting = named.filter((page) => words.every((word) => page.text.toLocaleLowerCase().includes(word)));
    const typed = text().trim();
    if (!typed) return fitting;
    const searches = props.pages.filter(({ name }) => SEARCHED.includes(name));
    return [
      ...fitting,
      ...searches.map(({ name, href }) => ({
        ...{ text: t.workbench.searchIn(t.seller.pages[name], typed), icon: 'search' as const },
        href: `${href}?q=${encodeURIComponent(typed)}`,
      })),
    ];
  });
  const follow = (command: Command | undefined): void => {
    if (!command) return;
    props.onDone();
    navigate(command.href);
  };
  const move = (by: number): void => {
    const count = commands().length;
    if (count === 0) return;
    setIndex((now) => (now + by + count) % count);
    list?.children[index()]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown: JSX.EventHandler<HTMLInputElement, KeyboardEvent> = (event) => {
    // During composition keys belong to the input method.
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) move(by);
    else if (event.key === 'Enter') follow(commands()[index()]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        spellcheck={false}
        aria-label={t.workbench.goToHint}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={commands().length > 0 ? `${listId}-${index()}` : undefined}
        placeholder={t.workbench.goToHint}
        class="h-11 w-full rounded-sm border border-ctl bg-surface px-3"
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" tabindex={-1} aria-label={t.workbench.allPages} class="mt-2">
        <For each={commands()}>
          {(command, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
            <div
              id={`${listId}-${at()}`}
              role="option"
              tabIndex={-1}
              aria-selected={index() === at()}
              class="flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-sunken aria-selected:bg-brand-soft pointer-coarse:min-h-11"
              onClick={() => follow(command)}
            >
              <Icon name={command.icon} size={18} class="shrink-0 text-text-3" />
              <span class="min-w-0 break-words">{command.text}</span>
            </div>
          )}
        </For>
      </div>
      <Show when={commands().length === 0}>
        <p role="status" class="p-2 text-text-2">
          {t.workbench.goToNothing}
        </p>
      </Show>
    </>
  );
}
