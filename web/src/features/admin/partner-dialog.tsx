import { For, Show, Suspense } from 'solid-js';
import { createPartnerDetailQuery } from '../../graphql/generated/operations.ts';
import type { PartnerDetailQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { PartnerQuota } from '../partner/partner-quota.tsx';
import { PartnerUsage } from '../partner/partner-usage.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { createDecision } from './create-decision.ts';
import type { PartnerReview } from './create-partner-review.ts';
import { PartnerQuotaForm } from './partner-quota-form.tsx';

type Partner = NonNullable<PartnerDetailQuery['partner']>;

export interface PartnerDialogProps {
  id: string;
  title: string;
  review: PartnerReview;
  onClose: () => void;
}

/** A partner in full, with what may be decided about it. */
export function PartnerDialog(props: PartnerDialogProps) {
  return (
    <Dialog open onClose={() => props.onClose()} title={props.title}>
      <Suspense fallback={<SkeletonRows count={4} class="h-12" />}>
        <LoadedPartner {...props} />
      </Suspense>
    </Dialog>
  );
}

function LoadedPartner(props: PartnerDialogProps) {
  const viewer = useViewer();
  const query = createPartnerDetailQuery(() => ({ id: props.id }), { fresh: true });
  return (
    <QueryRegion query={query} needs={['partner']}>
      {(data) => (
        <div class="flex flex-col gap-4">
          <Details partner={data().partner} />
          <Show when={data().partner.usage.length > 0}>
            <PartnerUsage usage={data().partner.usage} />
          </Show>
          <Show when={may(viewer()?.me, 'PARTNER_WRITE')} fallback={<PartnerQuota quota={data().partner.quota} />}>
            <Show when={data().partner.status === 'APPROVED'}>
              <PartnerQuotaForm partnerId={props.id} quota={data().partner.quota} onSaved={query.refetch} />
            </Show>
            <Decision {...props} partner={data().partner} />
          </Show>
        </div>
      )}
    </QueryRegion>
  );
}

function Details(props: { partner: Partner }) {
  const { t, format } = useI18n();
  const details = (): [string, string | null | undefined][] => {
    const { partner: one } = props;
    const keys = one.apiKeys.filter(({ revokedAt, expiresAt }) => !revokedAt && new Date(expiresAt) > new Date());
    return [
      [t.people.state, t.partner.statusName[one.suspendedAt ? 'SUSPENDED' : one.status]],
      [t.sellerReview.submitted, format.dateTime(one.submittedAt)],
      [t.sell.reason, one.suspendReason ?? one.reason],
      [t.partner.website, one.website],
      [t.partner.contact, one.contact],
      [t.sellerReview.applicant, one.owner?.displayName],
      [t.partner.purpose, one.purpose],
      [t.partner.scopes, one.scopes.map((scope) => t.partner.scope[scope]).join('\n')],
      [t.partner.keys, keys.map(({ name, prefix }) => `${name} ${prefix}…`).join('\n')],
      [t.partner.releases, one.releases.map((it) => `${it.clientName} ${it.clientVersion}`).join('\n')],
    ];
  };
  return (
    <dl class="grid grid-cols-[120px_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      <For each={details().filter(([, value]) => value)}>
        {([name, value]) => (
          <>
            <dt class="text-text-3">{name}</dt>
            <dd class="break-words whitespace-pre-line">{value}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

function Decision(props: PartnerDialogProps & { partner: Partner }) {
  const { t } = useI18n();
  const decision = createDecision(() => props.onClose());
  const waits = () => props.partner.status === 'SUBMITTED';
  return (
    <Show when={props.partner.status !== 'REJECTED'}>
      <div class="flex flex-col gap-3 border-t border-line pt-3">
        <Show when={!props.partner.suspendedAt}>
          <TextArea
            label={waits() ? t.sellerReview.rejectReason : t.sellerReview.suspendReason}
            maxlength={500}
            value={decision.reason()}
            error={decision.missing() ? t.sellerReview.needReason : undefined}
            onInput={decision.setReason}
          />
        </Show>
        <FormProblem text={decision.failed()} />
        <div class="flex gap-2 *:flex-1">
          <Show when={waits()}>
            <Button
              tone="danger"
              busy={decision.pending()}
              onClick={() => decision.decline((reason) => props.review.reject(props.id, reason))}
            >
              {t.sellerReview.reject}
            </Button>
            <Button
              tone="brand"
              busy={decision.pending()}
              onClick={() => decision.take(props.review.approve(props.id))}
            >
              {t.sellerReview.approve}
            </Button>
          </Show>
          <Show when={props.partner.status === 'APPROVED' && !props.partner.suspendedAt}>
            <Button
              tone="danger"
              busy={decision.pending()}
              onClick={() => decision.decline((reason) => props.review.suspend(props.id, reason))}
            >
              {t.sellerReview.suspend}
            </Button>
          </Show>
          <Show when={props.partner.suspendedAt}>
            <Button
              tone="brand"
              busy={decision.pending()}
              onClick={() => decision.take(props.review.restore(props.id))}
            >
              {t.sellerReview.restore}
            </Button>
          </Show>
        </div>
      </div>
    </Show>
  );
}
