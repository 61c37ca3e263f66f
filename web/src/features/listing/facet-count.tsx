import { useI18n } from '../../i18n/i18n.tsx';

/** The number of products for a choice; estimates are marked. */
export function FacetCount(props: { facet: { count: number; approximate: boolean } }) {
  const { t, format } = useI18n();
  const count = () => format.number(props.facet.count);
  return (
    <span class="shrink-0 text-xs text-text-3">{props.facet.approximate ? t.listing.about(count()) : count()}</span>
  );
}
