import { For, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Numbered pages as links: the first, the last and those around the current one. */
export function Pager(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const { t } = useI18n();
  const shown = () =>
    Array.from({ length: props.pages }, (_, index) => index + 1).filter(
      (page) => page === 1 || page === props.pages || Math.abs(page - props.page) <= 1,
    );
  return (
    <Show when={props.pages > 1}>
      <nav aria-label={t.pager.label} class="flex flex-wrap items-center justify-center gap-1">
        <Show when={props.page > 1}>
          <Button size="sm" href={props.hrefOf(props.page - 1)} aria-label={t.pager.previous}>
            <Icon name="chevron-left" size={16} />
          </Button>
        </Show>
        <For each={shown()}>
          {(page, index) => (
            <>
              <Show when={index() > 0 && page - shown()[index() - 1]! > 1}>
                <span class="px-1 text-text-3">…</span>
              </Show>
              <Button
                size="sm"
                tone={page === props.page ? 'brand' : 'outline'}
                href={props.hrefOf(page)}
                aria-label={t.pager.page(page)}
                aria-current={page === props.page ? 'page' : undefined}
              >
                {page}
              </Button>
            </>
          )}
        </For>
        <Show when={props.page < props.pages}>
          <Button size="sm" href={props.hrefOf(props.page + 1)} aria-label={t.pager.next}>
            <Icon name="chevron-right" size={16} />
          </Button>
        </Show>
      </nav>
    </Show>
  );
}
