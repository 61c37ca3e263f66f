import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter } from '../../primitives/table-address.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';

/** What a list is narrowed by, as it is said to people. */
export type FilterNames<Filter extends TableFilter> = { [Name in keyof Filter & string]?: (value: string) => string };

export interface TableFiltersProps<Filter extends TableFilter> {
  address: TableAddress<Filter>;
  /** What each filter in force is called on the chip that takes it away; '' for one that needs none. */
  names: FilterNames<Filter>;
  /** Fields with the names of the filters; without scripts they are a plain form. */
  children: JSX.Element;
}

/** What to look for in a list, and what it is narrowed to now. */
export function TableFilters<Filter extends TableFilter>(props: TableFiltersProps<Filter>) {
  const { t } = useI18n();
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    props.address.submit(event.currentTarget);
  };
  return (
    <search class="panel flex flex-col gap-3 p-3 lg:p-4">
      <form
        action={props.address.path()}
        onSubmit={submit}
        class="grid grid-cols-2 items-end gap-3 md:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]"
      >
        {props.children}
        <Button type="submit" class="max-md:col-span-2 md:justify-self-start">
          {t.table.find}
        </Button>
      </form>
      <AppliedFilters address={props.address} names={props.names} />
    </search>
  );
}

function AppliedFilters<Filter extends TableFilter>(props: {
  address: TableAddress<Filter>;
  names: FilterNames<Filter>;
}) {
  const { t } = useI18n();
  const applied = () =>
    Object.entries(props.address.filter())
      .flatMap(([name, value]) =>
        value === null ? [] : [{ name, text: props.names[name as keyof Filter & string]?.(value) ?? value }],
      )
      .filter(({ text }) => text !== '');
  return (
    <Show when={applied().length > 0}>
      <ul aria-label={t.table.applied} class="flex flex-wrap items-center gap-2 text-sm">
        <For each={applied()}>
          {({ name, text }) => (
            <li>
              <a
                href={props.address.href({ filter: { [name]: null } as unknown as Partial<Filter> })}
                aria-label={t.table.drop(text)}
                class="inline-flex h-8 items-center gap-1 rounded-sm border border-line bg-sunken px-2 hover:border-ctl pointer-coarse:h-11"
              >
                {text}
                <Icon name="close" size={14} />
              </a>
            </li>
          )}
        </For>
        <li>
          <a
            href={props.address.path()}
            class="inline-flex h-8 items-center px-1 text-link hover:underline pointer-coarse:h-11"
          >
            {t.table.dropAll}
          </a>
        </li>
      </ul>
    </Show>
  );
}
