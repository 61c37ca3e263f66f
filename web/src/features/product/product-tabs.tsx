import { For } from 'solid-js';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';

/** Sticky links to the sections of the page, with the price beside them. */
export function ProductTabs(props: { product: { descriptionHtml: string | null }; price: MoneyAmount }) {
  const { t } = useI18n();
  const tabs = () => [
    ...(props.product.descriptionHtml ? [{ id: 'details', label: t.product.details }] : []),
    { id: 'specifications', label: t.product.specifications },
    { id: 'reviews', label: t.product.reviews },
  ];
  return (
    <nav
      aria-label={t.product.details}
      class="panel sticky top-(--header-height) z-(--z-sticky) flex items-center border-b border-line px-2"
    >
      <For each={tabs()}>
        {(tab) => (
          <a href={`#${tab.id}`} class="flex h-11 items-center px-4 hover:text-link">
            {tab.label}
          </a>
        )}
      </For>
      <span class="ms-auto pe-4 max-md:hidden">
        <Price money={props.price} size="card" />
      </span>
    </nav>
  );
}
