import { Show } from 'solid-js';
import type { PartnerPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';

type Partner = NonNullable<NonNullable<PartnerPageQuery['me']>['partner']>;

/** Where the application stands, or that the partner is suspended, with the reason. */
export function PartnerState(props: { partner: Partner }) {
  const { t, format } = useI18n();
  const state = () => (props.partner.suspendedAt ? 'SUSPENDED' : props.partner.status);
  const reason = () => (props.partner.suspendedAt ? props.partner.suspendReason : props.partner.reason);
  const tone = () =>
    ({ SUBMITTED: 'text-link', REJECTED: 'text-bad', SUSPENDED: 'text-bad', APPROVED: 'text-ok' })[state()];
  return (
    <Panel title={props.partner.name}>
      <div class="flex flex-col items-start gap-2">
        <p role="status" class={`font-semibold ${tone()}`}>
          {t.partner.states[state()]}
        </p>
        <p class="text-sm text-text-3">{t.sell.submittedAt(format.dateTime(props.partner.submittedAt))}</p>
        <Show when={reason()}>
          {(text) => (
            <p class="w-full rounded-sm bg-bad-soft p-3 whitespace-pre-line text-bad">
              {t.sell.reason}: {text()}
            </p>
          )}
        </Show>
      </div>
    </Panel>
  );
}
