import { For, type JSX, Show } from 'solid-js';
import type { Home_BlockFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { ProductGrid } from '../product/product-grid.tsx';

/** The floors that administrators set up; one without products is left out. */
export function Floors(props: { floors: readonly Home_BlockFragment[] }) {
  return (
    <For each={props.floors.filter(({ products }) => products.length > 0)}>
      {(floor, index) => (
        <Floor title={floor.title ?? ''} href={floor.href}>
          <ProductGrid products={floor.products} {...(index() === 0 ? { eager: 6 } : {})} />
        </Floor>
      )}
    </For>
  );
}

/** A titled row of products, with a link to all of them. */
export function Floor(props: { title: string; href: string | null; children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <section>
      <div class="flex items-baseline justify-between gap-3 py-2">
        <h2 class="text-lg">{props.title}</h2>
        <Show when={props.href}>
          {(href) => (
            <a href={href()} class="inline-flex min-h-8 items-center text-sm text-link pointer-coarse:min-h-11">
              {t.home.seeAll}
            </a>
          )}
        </Show>
      </div>
      {props.children}
    </section>
  );
}
