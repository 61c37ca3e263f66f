import { For, Show } from 'solid-js';
import type { ProductReviewsQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

type Product = NonNullable<ProductReviewsQuery['product']>;

/** What the list is narrowed to. */
export interface ReviewChoice {
  stars?: number | undefined;
  sku?: string | undefined;
  pictures?: boolean | undefined;
  followUp?: boolean | undefined;
}

export interface ReviewFiltersProps {
  summary: NonNullable<Product['ratingSummary']>;
  facets: NonNullable<Product['reviewFacets']>;
  choice: ReviewChoice;
  /** Replaces the whole choice. */
  onChoose: (choice: ReviewChoice) => void;
}

/** Chips with how many reviews each shows; one of stars and one of SKUs, pressed again they are taken back. */
export function ReviewFilters(props: ReviewFiltersProps) {
  const { t } = useI18n();
  const skus = () => props.facets.skus.flatMap(({ sku, count }) => (sku?.specs.length ? [{ sku, count }] : []));
  const toggle = (change: ReviewChoice): void => props.onChoose({ ...props.choice, ...change });
  const all = () => Object.values(props.choice).every((one) => one === undefined);
  return (
    <fieldset class="mt-3 flex flex-wrap gap-2">
      <legend class="visually-hidden">{t.reviews.filter}</legend>
      <FilterChip
        label={t.reviews.all}
        count={props.summary.count}
        pressed={all()}
        onPress={() => props.onChoose({})}
      />
      <FilterChip
        label={t.reviews.withPictures}
        count={props.facets.withPictures}
        pressed={props.choice.pictures === true}
        onPress={() => toggle({ pictures: props.choice.pictures ? undefined : true })}
      />
      <FilterChip
        label={t.reviews.withFollowUp}
        count={props.facets.withFollowUp}
        pressed={props.choice.followUp === true}
        onPress={() => toggle({ followUp: props.choice.followUp ? undefined : true })}
      />
      <For each={props.summary.histogram}>
        {({ rating, count }) => (
          <FilterChip
            label={t.reviews.stars(rating)}
            count={count}
            pressed={props.choice.stars === rating}
            onPress={() => toggle({ stars: props.choice.stars === rating ? undefined : rating })}
          />
        )}
      </For>
      <For each={skus()}>
        {({ sku, count }) => (
          <FilterChip
            label={sku.specs.map(({ value }) => value).join(' / ')}
            count={count}
            pressed={props.choice.sku === sku.id}
            onPress={() => toggle({ sku: props.choice.sku === sku.id ? undefined : sku.id })}
          />
        )}
      </For>
    </fieldset>
  );
}

function FilterChip(props: { label: string; count: number; pressed: boolean; onPress: () => void }) {
  const { format } = useI18n();
  return (
    <Show when={props.count > 0 || props.pressed}>
      <Button
        size="sm"
        aria-pressed={props.pressed}
        class="aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-price"
        onClick={() => props.onPress()}
      >
        {props.label} {format.number(props.count)}
      </Button>
    </Show>
  );
}
