import { Show } from 'solid-js';
import type { SellerApplication_ApplicationFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

const TONES = { DRAFT: 'text-text-2', SUBMITTED: 'text-link', REJECTED: 'text-bad', APPROVED: 'text-ok' };

/** The status of the application, the reason of a rejection, and the link to an approved shop. */
export function ApplicationState(props: { application: SellerApplication_ApplicationFragment }) {
  const { t, format } = useI18n();
  const application = () => props.application;
  return (
    <Panel title={t.sell.statusName[application().status]}>
      <div class="flex flex-col items-start gap-2">
        <p role="status" class={`font-semibold ${TONES[application().status]}`}>
          {t.sell.status[application().status]}
        </p>
        <Show when={application().submittedAt}>
          {(time) => <p class="text-sm text-text-3">{t.sell.submittedAt(format.dateTime(time()))}</p>}
        </Show>
        <Show when={application().status === 'REJECTED' && application().reason}>
          {(reason) => (
            <p class="w-full rounded-sm bg-bad-soft p-3 whitespace-pre-line text-bad">
              {t.sell.reason}: {reason()}
            </p>
          )}
        </Show>
        <Show when={application().seller}>
          {(shop) => (
            <div class="flex flex-wrap gap-2">
              <Button tone="brand" href="/seller">
                {t.sell.toConsole}
              </Button>
              <Button href={`/shops/${encodeURIComponent(shop().slug)}`}>{t.sell.toShop}</Button>
            </div>
          )}
        </Show>
      </div>
    </Panel>
  );
}
