import { For, Show } from 'solid-js';
import type { ProductPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { RichText } from './rich-text.tsx';

type Product = NonNullable<ProductPageQuery['product']>;

/** The seller's description of the product. */
export function ProductDetails(props: { html: string }) {
  const { t } = useI18n();
  return (
    <section id="details" class="panel p-4 lg:p-6" aria-labelledby="details-title">
      <h2 id="details-title" class="mb-3 text-lg">
        {t.product.details}
      </h2>
      <RichText html={props.html} />
    </section>
  );
}

export function ProductSpecifications(props: { product: Product }) {
  const { t, format } = useI18n();
  return (
    <section id="specifications" class="panel p-4 lg:p-6" aria-labelledby="specifications-title">
      <h2 id="specifications-title" class="mb-3 text-lg">
        {t.product.specifications}
      </h2>
      <dl class="grid md:grid-cols-2 md:gap-x-8">
        <Show when={props.product.brand}>
          {(brand) => <Specification name={t.product.brand} value={brand().name} />}
        </Show>
        <For each={props.product.attributes}>
          {(attribute) => <Specification name={attribute.name} value={attribute.value} />}
        </For>
        <Show when={props.product.dimensions}>
          {(size) => (
            <Specification
              name={t.product.packageSize}
              value={t.product.size(size().lengthMm, size().widthMm, size().heightMm)}
            />
          )}
        </Show>
        <Show when={props.product.warrantyMonths}>
          {(months) => <Specification name={t.product.warranty} value={t.product.months(months())} />}
        </Show>
        <Show when={props.product.packageList.length > 0}>
          <Specification name={t.product.packageList} value={format.list(props.product.packageList)} />
        </Show>
      </dl>
    </section>
  );
}

function Specification(props: { name: string; value: string }) {
  return (
    <div class="grid grid-cols-[112px_1fr] gap-3 border-b border-line py-2">
      <dt class="text-text-3">{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
