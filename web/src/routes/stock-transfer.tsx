import { useParams } from '@solidjs/router';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { SkuName } from '../features/stock/sku-name.tsx';
import { useStockPath } from '../features/stock/stock-place.ts';
import { TransferBadge } from '../features/stock/transfer-columns.tsx';
import { TransferSteps } from '../features/stock/transfer-steps.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createStockTransferQuery } from '../graphql/generated/operations.ts';
import type { StockTransferQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

export const SellerTransferPage = onlyFor({ seller: true }, TransferPage);
export const AdminTransferPage = onlyFor({ permission: 'STOCK_READ' }, TransferPage);

function TransferPage() {
  return (
    <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
      <LoadedTransfer />
    </Suspense>
  );
}

function LoadedTransfer() {
  const params = useParams<{ id: string }>();
  const query = createStockTransferQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['stockTransfer']} missing={<NotFoundPage />} page>
      {(data) => <TransferView transfer={data().stockTransfer} onChanged={() => query.refetch()} />}
    </QueryRegion>
  );
}

type Transfer = NonNullable<StockTransferQuery['stockTransfer']>;

function TransferView(props: { transfer: Transfer; onChanged: () => void }) {
  const { t, format } = useI18n();
  const words = t.stockWork;
  const path = useStockPath();
  const viewer = useViewer();
  const [step, setStep] = createSignal<string>();
  const mayChange = () => viewer()?.me?.role === 'SELLER' || may(viewer()?.me, 'STOCK_WRITE');
  const title = () => `${props.transfer.from.name} → ${props.transfer.to.name}`;
  const onDone = (text: string): void => {
    setStep(text);
    props.onChanged();
  };
  const crumbs = [
    { name: t.seller.pages.stock, href: path },
    { name: words.transfers, href: `${path}/transfers` },
  ];
  return (
    <WorkPage title={title()} crumbs={crumbs}>
      <Panel title={words.transfer}>
        <p class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-2">
          <TransferBadge status={props.transfer.status} />
          <span>{words.sentOn(format.dateTime(props.transfer.sentAt))}</span>
          <Show when={props.transfer.endedAt}>{(at) => <span>{words.endedOn(format.dateTime(at()))}</span>}</Show>
          <Show when={props.transfer.document}>{(number) => <span>{number()}</span>}</Show>
          <Show when={props.transfer.note}>{(note) => <span>{note()}</span>}</Show>
        </p>
        <Show when={props.transfer.missing > 0}>
          <p class="mt-2 text-sm text-bad">{words.missingUnits(props.transfer.missing)}</p>
        </Show>
        <Show
          when={props.transfer.status === 'SENT' && mayChange()}
          fallback={
            <ul class="mt-3 flex flex-col divide-y divide-line">
              <For each={props.transfer.lines}>
                {(line) => (
                  <li class="flex items-center justify-between gap-3 py-2 text-sm">
                    <SkuName wide sku={line.sku} />
                    <span class="shrink-0">
                      {line.received == null
                        ? words.unitsSent(line.quantity)
                        : words.unitsArrived(line.received, line.quantity)}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          }
        >
          <TransferSteps transfer={props.transfer} onDone={onDone} />
        </Show>
      </Panel>
      <p class="visually-hidden" role="status">
        {step()}
      </p>
    </WorkPage>
  );
}
