import type { ShopNewsQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { NewsText } from './news-text.tsx';

type PublishedNews = NonNullable<ShopNewsQuery['shopNews']>['nodes'][number];

/** What was published, and how far it has come. */
export function newsColumns({ t, format }: I18n): TableColumn<PublishedNews>[] {
  return [
    { id: 'news', header: t.seller.pages.news, card: 'line', cell: (news) => <NewsText news={news} /> },
    {
      ...{ id: 'state', header: t.people.state, card: 'line' },
      cell: ({ deliveredAt }) => (
        <Badge tone={deliveredAt ? 'ok' : 'warn'}>{deliveredAt ? t.news.delivered : t.news.underWay}</Badge>
      ),
    },
    {
      ...{ id: 'told', header: t.news.readers, card: 'line' },
      cell: ({ messages, letters }) => t.news.told(format.number(messages), format.number(letters)),
    },
    {
      id: 'author',
      header: t.news.author,
      cell: ({ author }) => <span class="md:whitespace-nowrap">{author?.displayName}</span>,
    },
    {
      ...{ id: 'sent', header: t.news.sentAt },
      cell: ({ createdAt }) => <span class="text-text-2 md:whitespace-nowrap">{format.dateTime(createdAt)}</span>,
    },
  ];
}
