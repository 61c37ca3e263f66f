import { For, Show } from 'solid-js';
import { CategoryIcon } from '../features/category/category-icon.tsx';
import { AccountPanel } from '../features/home/account-panel.tsx';
import { Banners } from '../features/home/banners.tsx';
import { DealPanel } from '../features/home/deal-panel.tsx';
import { Floor, Floors } from '../features/home/floors.tsx';
import { ProductGrid } from '../features/product/product-grid.tsx';
import { ForYou } from '../features/recommendations/for-you.tsx';
import { createHomePageQuery } from '../graphql/generated/operations.ts';
import type { HomeBlockKind, HomePageQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

export function HomePage() {
  const { t } = useI18n();
  const page = createHomePageQuery(undefined, { blocking: true });
  createPageHead(() => ({ title: t.home.title, description: t.shop.description }));
  return (
    <div class="container-page flex flex-col gap-2 pt-2 lg:gap-3 lg:pt-3">
      <h1 tabindex="-1" class="visually-hidden">
        {t.home.title}
      </h1>
      <QueryRegion query={page} needs={['bestSelling', 'newest']} page>
        {(home) => (
          <>
            <HomeTop home={home()} />
            <Show when={home().homeBlocks?.some(isBanner)}>
              <DealPanel products={[...home().bestSelling.nodes, ...home().newest.nodes]} />
            </Show>
            <Show
              when={home().homeBlocks?.some((block) => !isBanner(block) && block.products.length > 0)}
              fallback={
                <>
                  <Floor title={t.home.bestSelling} href="/search?sort=BEST_SELLING">
                    <ProductGrid products={home().bestSelling.nodes} eager={6} />
                  </Floor>
                  <Floor title={t.home.newest} href="/search?sort=NEWEST">
                    <ProductGrid products={home().newest.nodes} />
                  </Floor>
                </>
              }
            >
              <Floors floors={home().homeBlocks?.filter((block) => !isBanner(block)) ?? []} />
            </Show>
            <Floor title={t.home.forYou} href="/search?sort=BEST_SELLING">
              <ForYou />
            </Floor>
          </>
        )}
      </QueryRegion>
    </div>
  );
}

type LoadedHome = HomePageQuery & { [Floor in 'bestSelling' | 'newest']: NonNullable<HomePageQuery[Floor]> };

const isBanner = ({ kind }: { kind: HomeBlockKind }) => kind === 'BANNER';

/** Categories, the banners or else the deal, and the account panel. */
function HomeTop(props: { home: LoadedHome }) {
  return (
    <div class="grid gap-2 lg:grid-cols-[200px_1fr_300px] lg:gap-3">
      <CategoryLinks categories={props.home.categories ?? []} />
      <Show
        when={props.home.homeBlocks?.some(isBanner)}
        fallback={<DealPanel products={[...props.home.bestSelling.nodes, ...props.home.newest.nodes]} />}
      >
        <Banners banners={props.home.homeBlocks?.filter(isBanner) ?? []} />
      </Show>
      <AccountPanel />
    </div>
  );
}

function CategoryLinks(props: { categories: NonNullable<HomePageQuery['categories']> }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t.layout.categories} class="panel order-last p-2 lg:order-first">
      <ul class="grid grid-cols-5 gap-1 lg:grid-cols-1 lg:gap-0">
        {/* As many as fit beside the deal; the menu has them all. */}
        <For each={props.categories.slice(0, 12)}>
          {(category, index) => (
            <li class={index() < 10 ? '' : 'max-lg:hidden'}>
              <a
                href={`/c/${category.slug}`}
                class="flex min-h-16 flex-col items-center gap-1 rounded-sm py-1 text-xs hover:bg-sunken hover:text-link lg:min-h-[26px] lg:flex-row lg:gap-2 lg:px-2 lg:py-0 lg:text-base"
              >
                <span class="lg:hidden">
                  <CategoryIcon url={category.icon} size={36} eager />
                </span>
                <span class="hidden lg:block">
                  <CategoryIcon url={category.icon} size={18} />
                </span>
                <span class="line-clamp-2 max-w-full leading-4 max-lg:text-center lg:line-clamp-1 lg:leading-6">
                  {category.name}
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
