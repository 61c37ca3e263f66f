import { For, type JSX, Show, Suspense } from 'solid-js';
import { createSellerApplicationDetailQuery } from '../../graphql/generated/operations.ts';
import type { SellerApplicationDetailQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { createDecision } from './create-decision.ts';
import type { SellerReview } from './create-seller-review.ts';

type Application = NonNullable<SellerApplicationDetailQuery['sellerApplication']>;

export interface ApplicationDialogProps {
  id: string;
  title: string;
  review: SellerReview;
  onClose: () => void;
}

/** An application in full, with the decision on it for those who may decide. */
export function ApplicationDialog(props: ApplicationDialogProps) {
  return (
    <Dialog open onClose={() => props.onClose()} title={props.title}>
      <Suspense fallback={<SkeletonRows count={4} class="h-12" />}>
        <LoadedApplication {...props} />
      </Suspense>
    </Dialog>
  );
}

function LoadedApplication(props: ApplicationDialogProps) {
  const viewer = useViewer();
  const query = createSellerApplicationDetailQuery(() => ({ id: props.id }), { fresh: true });
  return (
    <QueryRegion query={query} needs={['sellerApplication']}>
      {(data) => (
        <div class="flex flex-col gap-4">
          <Details application={data().sellerApplication} />
          <SameLicence application={data().sellerApplication} />
          <Show when={data().sellerApplication.status === 'SUBMITTED' && may(viewer()?.me, 'SELLER_VERIFY')}>
            <Decision {...props} />
          </Show>
        </div>
      )}
    </QueryRegion>
  );
}

function Details(props: { application: Application }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const details = (): [string, string | null | undefined][] => {
    const { application: one } = props;
    return [
      [t.sell.companyName, one.companyName],
      [t.sell.creditCode, one.creditCode],
      [t.sell.contactName, `${one.contactName ?? ''} ${one.phone ?? ''}`],
      [t.sellerReview.returns, [one.province, one.city, one.district, one.street].join(' ')],
      [t.sell.nameZh, one.nameZh],
      [t.sell.nameEn, one.nameEn],
      [t.sell.slug, `/shops/${one.slug}`],
      [t.sell.descriptionZh, one.descriptionZh],
      [t.sell.descriptionEn, one.descriptionEn],
      [t.sell.reason, one.reason],
    ];
  };
  const pictures = () => [
    { label: t.sell.licence, url: props.application.licenceUrl },
    { label: t.sell.logo, url: props.application.logoUrl },
  ];
  return (
    <>
      <p class="text-sm text-text-2">
        {t.sell.statusName[props.application.status]}
        <Show when={props.application.submittedAt}>
          {(time) => <> · {t.sell.submittedAt(format.dateTime(time()))}</>}
        </Show>
      </p>
      <dl class="grid grid-cols-[120px_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        <For each={details().filter(([, value]) => value)}>
          {([name, value]) => <Detail name={name}>{value}</Detail>}
        </For>
        <Show when={props.application.applicant}>
          {(applicant) => (
            <Detail name={t.sellerReview.applicant}>
              <Show when={may(viewer()?.me, 'USER_READ')} fallback={applicant().displayName}>
                <a href={`/admin/people/${applicant().id}`} class="text-link hover:underline">
                  {applicant().displayName}
                </a>
              </Show>{' '}
              {applicant().email}
            </Detail>
          )}
        </Show>
      </dl>
      <div class="flex flex-wrap gap-3">
        <For each={pictures()}>
          {({ label, url }) => (
            <Show when={url} fallback={<p class="text-sm text-text-3">{`${label}: ${t.sellerReview.noPicture}`}</p>}>
              {(address) => (
                <a href={address()} target="_blank" rel="noreferrer" class="flex flex-col gap-1 text-sm text-link">
                  <img
                    src={address()}
                    alt=""
                    class="h-32 max-w-full rounded-sm border border-line bg-white object-contain"
                  />
                  {label}
                </a>
              )}
            </Show>
          )}
        </For>
      </div>
    </>
  );
}

const Detail = (props: { name: string; children: JSX.Element }) => (
  <>
    <dt class="text-text-3">{props.name}</dt>
    <dd class="break-words whitespace-pre-line">{props.children}</dd>
  </>
);

function SameLicence(props: { application: Application }) {
  const { t } = useI18n();
  return (
    <Show when={props.application.sameLicence?.length}>
      <div class="rounded-sm bg-warn-soft p-3 text-sm text-warn">
        <p>{t.sellerReview.sameLicence}</p>
        <ul class="list-disc ps-5">
          <For each={props.application.sameLicence}>
            {(other) => (
              <li>
                {other.companyName} ({other.nameZh}) · {t.sell.statusName[other.status]}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function Decision(props: ApplicationDialogProps) {
  const { t } = useI18n();
  const decision = createDecision(() => props.onClose());
  return (
    <div class="flex flex-col gap-3 border-t border-line pt-3">
      <TextArea
        label={t.sellerReview.rejectReason}
        maxlength={500}
        value={decision.reason()}
        error={decision.missing() ? t.sellerReview.needReason : undefined}
        onInput={decision.setReason}
      />
      <FormProblem text={decision.failed()} />
      <div class="flex gap-2 *:flex-1">
        <Button
          tone="danger"
          busy={decision.pending()}
          onClick={() => decision.decline((reason) => props.review.reject(props.id, reason))}
        >
          {t.sellerReview.reject}
        </Button>
        <Button tone="brand" busy={decision.pending()} onClick={() => decision.take(props.review.approve(props.id))}>
          {t.sellerReview.approve}
        </Button>
      </div>
    </div>
  );
}
