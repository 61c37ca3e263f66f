import { type Locale, price } from '@minijd/subgraph';
import type { Count, FacetCounts, FacetKind, SearchEngine } from '../engine/search-engine.ts';
import type { ProductQuery } from '../engine/search-query.ts';
import { LabelKind } from '../label/label.entity.ts';
import { type Labels, labelIn } from '../label/label.rows.ts';
import { keptLabels } from '../label/label-book.ts';
import { arrangedCounts } from '../merchandising/arranged-search.ts';
import type { SearchContext } from '../search-context.ts';
import { chooseAttributes } from './attribute-choice.ts';
import { roundedDown } from './estimate.ts';
import { type FacetOption, withSelected } from './facet-option.ts';
import { bandsWithSelected } from './price-bands.ts';
import { ratingSteps } from './rating-steps.ts';
import type { FacetValue, SearchFacets } from './search-facets.type.ts';

type FacetContext = Pick<SearchContext, 'db' | 'settings' | 'viewer'> & { engine: Pick<SearchEngine, 'facets'> };

const MOST_CATEGORIES = 30;
const MOST_BRANDS = 50;

/** The facets of a search as clients see them. */
export async function searchFacets(query: ProductQuery, context: FacetContext): Promise<SearchFacets> {
  const { engine, viewer } = context;
  const counts = await arrangedCounts(query, engine);
  const categories = categoryOptions(counts, query.filters.category);
  const brands = firstOrSelected(withSelected(counts.brands, query.filters.brands), MOST_BRANDS);
  const approximate = (kind: FacetKind) => counts.estimated?.has(kind) ?? false;
  const labels = await keptLabels(context, [
    ...categories.map(({ value }) => ({ kind: LabelKind.CATEGORY, slug: value })),
    ...brands.map(({ value }) => ({ kind: LabelKind.BRAND, slug: value })),
  ]);
  return {
    categories: labelled(categories, {
      approximate: approximate('category'),
      kind: LabelKind.CATEGORY,
      labels,
      locale: viewer.locale,
    }),
    brands: labelled(brands, {
      approximate: approximate('brand'),
      kind: LabelKind.BRAND,
      labels,
      locale: viewer.locale,
    }),
    prices: bandsWithSelected(counts.prices, query.filters).map(({ fromMinor, toMinor, ...band }) => ({
      from: price(fromMinor),
      ...(toMinor !== undefined && { to: price(toMinor) }),
      ...counted(band, approximate('price')),
    })),
    ratings: ratingSteps(counts.ratings, query.filters.minRating).map((step) => counted(step, approximate('rating'))),
    attributes: chooseAttributes(counts, query.filters).map(({ name, values }) => ({
      name,
      values: values.map((option) => ({
        ...counted(option, approximate(counts.filteredAttributes.has(name) ? `attribute ${name}` : 'attribute')),
        label: option.value,
      })),
    })),
  };
}

/** The products' own categories, and the branch that is selected. */
function categoryOptions({ categories, branchCount }: FacetCounts, selected?: string): FacetOption[] {
  const own = categories.some(({ value }) => value === selected);
  const branch: Count[] = selected && !own ? [{ value: selected, count: branchCount }] : [];
  return firstOrSelected(withSelected([...categories, ...branch], selected ? [selected] : []), MOST_CATEGORIES);
}

function firstOrSelected(options: FacetOption[], most: number): FacetOption[] {
  return options.filter(({ selected }, index) => selected || index < most);
}

/** Estimates are rounded. */
function counted<Option extends { count: number }>(option: Option, approximate: boolean) {
  return { ...option, approximate, count: approximate ? roundedDown(option.count) : option.count };
}

function labelled(
  options: FacetOption[],
  { kind, labels, locale, approximate }: { kind: LabelKind; labels: Labels; locale: Locale; approximate: boolean },
): FacetValue[] {
  return options.map((option) => ({
    ...counted(option, approximate),
    label: labelIn(locale, labels, { kind, slug: option.value }),
  }));
}
