import { For, Show, Suspense } from 'solid-js';
import { Console } from '../features/seller/console.tsx';
import { DeadLetterRow } from '../features/seller/dead-letter-row.tsx';
import { onlyFor } from '../features/seller/only-for.tsx';
import { createDeadLettersQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const DeadLettersPage = onlyFor({ permission: 'OPERATION_READ' }, () => {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.seller.pages.deadLetters) }));
  return (
    <Console title={t.seller.pages.deadLetters}>
      <Suspense fallback={<SkeletonRows count={3} class="h-32" />}>
        <LoadedLetters />
      </Suspense>
    </Console>
  );
});

function LoadedLetters() {
  const { t } = useI18n();
  const query = createDeadLettersQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['deadLetters']} page>
      {(page) => (
        <Show
          when={page().deadLetters.length > 0}
          fallback={
            <div class="panel">
              <EmptyState icon="check" text={t.seller.noDeadLetters} />
            </div>
          }
        >
          <p class="text-text-2">{t.seller.deadLettersHint}</p>
          <ul class="flex flex-col gap-2 lg:gap-3">
            <For each={page().deadLetters}>
              {(letter) => <DeadLetterRow letter={letter} onChanged={query.refetch} />}
            </For>
          </ul>
        </Show>
      )}
    </QueryRegion>
  );
}
