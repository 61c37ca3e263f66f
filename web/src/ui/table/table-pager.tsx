import { createEffect, createSignal, on, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter } from '../../primitives/table-address.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';

export interface TablePageInfo {
  hasNextPage: boolean;
  endCursor?: string | null | undefined;
}

const STORED_AS = 'minijd:pages';
const MOST_STORED = 200;

/**
 * From page to page by cursors, which lead forward only: where a page was come to from is remembered for the tab. There
 * is no jump to a page in the middle, whose rows would have to be counted out first.
 */
export function TablePager<Filter extends TableFilter>(props: {
  address: TableAddress<Filter>;
  pageInfo: TablePageInfo;
  shown: number;
  total: string | undefined;
}) {
  const { t, format } = useI18n();
  const here = () => props.address.href(after(props.address.after(), props.address.skipped()));
  const next = () => {
    const { hasNextPage, endCursor } = props.pageInfo;
    return hasNextPage && endCursor
      ? props.address.href(after(endCursor, props.address.skipped() + props.shown))
      : undefined;
  };
  const [previous, setPrevious] = createSignal<string>();
  createEffect(
    on([here, next], ([page, following]) => {
      if (following) remember(following, page);
      setPrevious(stored()[page]);
    }),
  );
  const span = () => {
    const [from, to] = [props.address.skipped() + 1, props.address.skipped() + props.shown].map(format.number);
    return t.table.span(from ?? '', to ?? '', props.total);
  };
  return (
    <Show when={props.address.after() || next()}>
      <nav aria-label={t.pager.label} class="flex flex-wrap items-center justify-end gap-2 p-3 text-sm">
        <Show when={props.shown > 0 && (!props.address.after() || props.address.skipped() > 0)}>
          <span class="text-text-2">{span()}</span>
        </Show>
        <Show when={props.address.after()}>
          <Button size="sm" href={props.address.href({})}>
            {t.table.first}
          </Button>
        </Show>
        <Show when={props.address.after() && previous()}>
          {(href) => (
            <Button size="sm" href={href()} aria-label={t.pager.previous}>
              <Icon name="chevron-left" size={16} />
            </Button>
          )}
        </Show>
        <Show when={next()}>
          {(href) => (
            <Button size="sm" href={href()} aria-label={t.pager.next}>
              <Icon name="chevron-right" size={16} />
            </Button>
          )}
        </Show>
      </nav>
    </Show>
  );
}

const after = (cursor: string | undefined, skipped: number) => (cursor ? { after: { cursor, skipped } } : {});

/** By the address of a page, that of the one before. */
function stored(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED_AS) ?? '{}');
  } catch {
    return {};
  }
}

function remember(page: string, before: string): void {
  const { [page]: _, ...others } = stored();
  const latest = Object.entries(others).slice(1 - MOST_STORED);
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(Object.fromEntries([...latest, [page, before]])));
  } catch {
    // Without room there is no way to the page before, only to the first.
  }
}
