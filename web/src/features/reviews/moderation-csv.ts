import { ReviewsToModerateDocument } from '../../graphql/generated/operations.ts';
import type { ReviewQueue, ReviewsToModerateQuery } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { shopTime } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { CsvSource } from '../workbench/create-csv-export.ts';
import type { CsvColumn } from '../workbench/csv.ts';

export type ModeratedReview = NonNullable<ReviewsToModerateQuery['reviewsToModerate']>['nodes'][number];

const MOST_EXPORTED = 10_000;

export function moderationColumns(t: Catalogue): CsvColumn<ModeratedReview>[] {
  const texts: Record<keyof typeof t.reviewExport.columns, (review: ModeratedReview) => string> = {
    id: ({ id }) => id,
    written: ({ createdAt }) => shopTime(createdAt),
    status: ({ status }) => t.reviewExport.status[status],
    rating: ({ rating }) => String(rating),
    product: ({ product }) => product?.name ?? '',
    sku: ({ sku }) => sku?.code ?? '',
    author: ({ author }) => author?.displayName ?? '',
    text: ({ title, content }) => [title, content].filter(Boolean).join('\n'),
    pictures: ({ pictures }) => pictures.join('\n'),
    followUp: ({ followUp }) => followUp?.content ?? '',
    reply: ({ reply }) => reply?.content ?? '',
    heldFor: ({ heldFor }) => (heldFor ?? []).join(', '),
    openReports: ({ openReportCount }) => String(openReportCount ?? 0),
    reports: ({ reports }) =>
      (reports ?? [])
        .map(({ reason, note }) => [t.reviews.reportReasons[reason], note].filter(Boolean).join(': '))
        .join('\n'),
    rejectReason: ({ rejectReason }) => rejectReason ?? '',
  };
  const names = Object.keys(t.reviewExport.columns) as (keyof typeof texts)[];
  return names.map((name) => ({ header: t.reviewExport.columns[name], text: texts[name] }));
}

/** The reviews of a list of moderators, as a file. */
export function createModerationCsv(queue: () => ReviewQueue): CsvSource<ModeratedReview> {
  const { t } = useI18n();
  const graphql = useGraphql();
  return {
    ...{ file: t.reviewExport.file, most: MOST_EXPORTED, columns: () => moderationColumns(t) },
    walk: () => {
      const wanted = queue();
      return async (after) => {
        const page: OperationResult<ReviewsToModerateQuery> = await graphql.fetch(
          ReviewsToModerateDocument,
          { queue: wanted, after },
          true,
        );
        const list = page.data?.reviewsToModerate;
        if (!list) return { failure: page.failure };
        return { rows: list.nodes, next: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : undefined };
      };
    },
  };
}
