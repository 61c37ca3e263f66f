import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { Listing } from '../listing/create-listing.ts';

/** Searches this shop's products. */
export function ShopSearch(props: { listing: Listing }) {
  const { t } = useI18n();
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    props.listing.change((state) => ({ ...state, text, page: 1 }));
  };
  return (
    <search>
      <form action={props.listing.hrefOf(props.listing.state()).split('?')[0]} onSubmit={submit} class="flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t.shops.search}
          placeholder={t.shops.search}
          maxlength={200}
          value={props.listing.state().text}
          class="h-10 min-w-0 flex-1 rounded-sm border border-ctl bg-surface px-3 text-md lg:max-w-[400px] lg:text-base pointer-coarse:h-11"
        />
        <Button type="submit">{t.shops.searchButton}</Button>
      </form>
    </search>
  );
}
