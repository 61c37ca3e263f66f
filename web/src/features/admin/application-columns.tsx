import type { SellerApplicationsQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

export type ListedApplication = NonNullable<SellerApplicationsQuery['sellerApplications']>['nodes'][number];

/** Applications of sellers, each with the way to look at it. */
export function applicationColumns(
  { t, format }: I18n,
  onView: (application: ListedApplication) => void,
): TableColumn<ListedApplication>[] {
  return [
    {
      ...{ id: 'company', header: t.sellerReview.company },
      cell: ({ companyName }) => <span class="font-semibold break-words">{companyName}</span>,
    },
    {
      ...{ id: 'shop', header: t.people.shop, card: 'line' },
      cell: ({ nameZh, nameEn }) => <span class="text-text-2">{`${nameZh ?? ''} · ${nameEn ?? ''}`}</span>,
    },
    { id: 'status', header: t.people.state, card: 'line', cell: ({ status }) => t.sell.statusName[status] },
    {
      ...{ id: 'submitted', header: t.sellerReview.submitted, card: 'line' },
      cell: ({ submittedAt }) => (
        <span class="whitespace-nowrap text-text-2">{submittedAt && format.dateTime(submittedAt)}</span>
      ),
    },
    {
      ...{ id: 'view', header: t.sellerReview.view, card: 'aside', end: true },
      cell: (application) => (
        <Button
          size="sm"
          aria-label={t.sellerReview.viewName(application.companyName ?? '')}
          onClick={() => onView(application)}
        >
          {t.sellerReview.view}
        </Button>
      ),
    },
  ];
}
