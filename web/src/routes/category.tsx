import { useLocation, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { CategoryIcon } from '../features/category/category-icon.tsx';
import { createListing } from '../features/listing/create-listing.ts';
import { ListingView } from '../features/listing/listing-view.tsx';
import { createCategoryHeadingQuery } from '../graphql/generated/operations.ts';
import type { CategoryHeadingQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, Redirect } from '../page/page-context.tsx';
import { decodedPart } from '../primitives/decoded-part.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { NotFoundPage } from './not-found.tsx';

type Category = NonNullable<CategoryHeadingQuery['category']>;

export function CategoryPage() {
  const params = useParams<{ slug: string }>();
  return (
    <Show when={decodedPart(params.slug)} keyed>
      {(slug) => <CategoryAt slug={slug} />}
    </Show>
  );
}

/** Keyed by slug: the slug of another category would look like that of a merged one. */
function CategoryAt(props: { slug: string }) {
  const heading = createCategoryHeadingQuery(() => ({ slug: props.slug }), { blocking: true });
  const location = useLocation();
  const listing = createListing(() => props.slug);
  return (
    <QueryRegion query={heading} needs={['category']} missing={<NotFoundPage />} page>
      {(data) => (
        <div class="container-page">
          {/* The category was merged into this one. */}
          <Show when={data().category.slug !== props.slug}>
            <Redirect to={`/c/${encodeURIComponent(data().category.slug)}${location.search}`} permanent />
          </Show>
          <ListingView listing={listing} category={props.slug}>
            {(total) => <CategoryHeader category={data().category} total={total} />}
          </ListingView>
        </div>
      )}
    </QueryRegion>
  );
}

function CategoryHeader(props: { category: Category; total: number | undefined }) {
  const { t, format } = useI18n();
  createPageHead(() => ({ title: t.shop.title(props.category.name) }));
  const crumbs = () => [
    { name: t.layout.home, href: '/' },
    ...props.category.ancestors.map(({ name, slug }) => ({ name, href: `/c/${slug}` })),
    { name: props.category.name },
  ];
  return (
    <header>
      <Breadcrumb crumbs={crumbs()} />
      <div class="flex items-baseline gap-3">
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {props.category.name}
        </h1>
        <Show when={props.total !== undefined}>
          <span class="text-sm text-text-3">{t.listing.count(format.number(props.total ?? 0))}</span>
        </Show>
      </div>
      <Show when={props.category.children.length > 0}>
        <nav aria-label={t.listing.subcategories} class="no-scrollbar mt-2 overflow-x-auto">
          <ul class="flex gap-2">
            <For each={props.category.children}>
              {(child) => (
                <li>
                  <a
                    href={`/c/${child.slug}`}
                    class="panel flex h-9 items-center gap-1.5 px-3 whitespace-nowrap hover:text-link pointer-coarse:h-11"
                  >
                    <Show when={child.icon}>
                      <CategoryIcon url={child.icon} size={20} />
                    </Show>
                    {child.name}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </Show>
    </header>
  );
}
