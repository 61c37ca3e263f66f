import { createSignal, Show, Suspense } from 'solid-js';
import { type DeadLetter, deadLetterColumns } from '../features/admin/dead-letter-columns.tsx';
import { DiscardDialog } from '../features/admin/discard-dialog.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createDeadLettersQuery, createReplayDeadLettersMutation } from '../graphql/generated/operations.ts';
import { failureText } from '../i18n/failure-text.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { searchText } from '../primitives/table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { BulkAction, BulkResult, Picked } from '../ui/table/table-types.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useToast } from '../ui/toast.tsx';

export const DeadLettersPage = onlyFor({ permission: 'OPERATION_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.deadLetters}>
      <Suspense fallback={<TableSkeleton rows={3} />}>
        <LoadedLetters />
      </Suspense>
    </WorkPage>
  );
});

interface Asked {
  ids: readonly string[];
  answer: (result: BulkResult | undefined) => void;
}

function LoadedLetters() {
  const i18n = useI18n();
  const { t } = i18n;
  const toast = useToast();
  const viewer = useViewer();
  const counts = useWorkCounts();
  const address = createTableAddress({ subgraph: searchText }, ['queue', 'failed', 'retries']);
  const query = createDeadLettersQuery(undefined, { blocking: true, fresh: true });
  const replay = createReplayDeadLettersMutation();
  const [asked, setAsked] = createSignal<Asked>();
  const changed = (): void => {
    query.refetch();
    counts.refetch();
  };
  const again = async ({ ids = [] }: Picked): Promise<BulkResult> => {
    const { data, failure } = await replay({ ids: [...ids] });
    changed();
    const problem = failure ? failureText(t, failure) : data?.replayDeadLetters.userErrors[0]?.message;
    if (!problem) toast({ text: t.seller.replayed });
    return { problem };
  };
  const discard = ({ ids = [] }: Picked) => new Promise<BulkResult | undefined>((answer) => setAsked({ ids, answer }));
  const answer = (discarded: boolean): void => {
    asked()?.answer(discarded ? {} : undefined);
    setAsked(undefined);
    if (discarded) changed();
  };
  const actions = (): BulkAction[] =>
    may(viewer()?.me, 'OPERATION_WRITE')
      ? [
          { label: t.seller.discard, tone: 'danger', run: discard },
          { label: t.seller.replay, tone: 'brand', run: again },
        ]
      : [];
  const nameOf = (letters: readonly DeadLetter[]) =>
    [...new Set(letters.filter(({ id }) => asked()?.ids.includes(id)).map(({ queue }) => queue))].join(', ');
  return (
    <QueryRegion query={query} needs={['deadLetters']} page>
      {(page) => (
        <>
          <p class="text-text-2">{t.seller.deadLettersHint}</p>
          <Show when={page().deadLetters.length > 0}>
            <div class="panel">
              <Tabs
                label={t.seller.pages.deadLetters}
                tabs={[null, ...subgraphsOf(page().deadLetters)].map((subgraph) => ({
                  href: address.href({ filter: { subgraph } }),
                  label: subgraph ?? t.seller.all,
                  count: of(page().deadLetters, subgraph).length,
                  current: subgraph === address.filter().subgraph,
                }))}
              />
            </div>
          </Show>
          <DataTable
            name={t.seller.pages.deadLetters}
            columns={deadLetterColumns(i18n)}
            rows={of(page().deadLetters, address.filter().subgraph)}
            idOf={({ id }) => id}
            nameOf={({ queue }) => queue}
            address={address}
            complete
            empty={{ icon: 'check', text: t.seller.noDeadLetters }}
            actions={actions()}
          />
          <Show when={asked()}>
            {(what) => <DiscardDialog ids={what().ids} name={nameOf(page().deadLetters)} onClose={answer} />}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

/** The subgraph whose work failed: a job begins with it, an event ends with its subscriber. */
function subgraphOf({ queue }: DeadLetter): string {
  const parts = queue.split('.');
  return (parts.length > 2 ? parts.at(-1) : parts[0]) ?? queue;
}
const subgraphsOf = (letters: readonly DeadLetter[]) => [...new Set(letters.map(subgraphOf))].sort();
const of = (letters: readonly DeadLetter[], subgraph: string | null) =>
  subgraph === null ? [...letters] : letters.filter((letter) => subgraphOf(letter) === subgraph);
