import { For } from 'solid-js';
import type { PartnerQuota_QuotaFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export const QUOTAS = ['requestsPerMinute', 'costPerMinute', 'requestsPerDay', 'costPerDay'] as const;

/** How much the programs of a partner may ask for. */
export function PartnerQuota(props: { quota: PartnerQuota_QuotaFragment }) {
  const { t, format } = useI18n();
  return (
    <dl class="grid grid-cols-2 gap-x-3 gap-y-2 text-sm md:grid-cols-4">
      <For each={QUOTAS}>
        {(name) => (
          <div>
            <dt class="text-text-3">{t.partner.quota[name]}</dt>
            <dd class="num font-semibold">{format.number(props.quota[name])}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
