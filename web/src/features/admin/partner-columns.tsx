import type { PartnersQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

export type ListedPartner = NonNullable<PartnersQuery['partners']>['nodes'][number];

/** Partners, each with the way to look at it. */
export function partnerColumns(
  { t, format }: I18n,
  onView: (partner: ListedPartner) => void,
): TableColumn<ListedPartner>[] {
  return [
    { id: 'name', header: t.partner.name, cell: ({ name }) => <span class="font-semibold break-words">{name}</span> },
    {
      ...{ id: 'website', header: t.partner.website, card: 'line' },
      cell: ({ website }) => <span class="break-all text-text-2">{website}</span>,
    },
    {
      ...{ id: 'status', header: t.people.state, card: 'line' },
      cell: ({ status, suspendedAt }) => t.partner.statusName[suspendedAt ? 'SUSPENDED' : status],
    },
    {
      ...{ id: 'submitted', header: t.sellerReview.submitted, card: 'line' },
      cell: ({ submittedAt }) => <span class="whitespace-nowrap text-text-2">{format.dateTime(submittedAt)}</span>,
    },
    {
      ...{ id: 'view', header: t.sellerReview.view, card: 'aside', end: true },
      cell: (partner) => (
        <Button size="sm" aria-label={t.sellerReview.viewName(partner.name)} onClick={() => onView(partner)}>
          {t.sellerReview.view}
        </Button>
      ),
    },
  ];
}
