import { For, Show } from 'solid-js';
import type { PartnerUsage_UsageFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** How programs used operations in the last 30 days. */
export function PartnerUsage(props: { usage: readonly PartnerUsage_UsageFragment[] }) {
  const { t, format } = useI18n();
  return (
    <Show when={props.usage.length > 0} fallback={<EmptyState icon="chart" text={t.partner.noUsage} />}>
      {/* It scrolls, so that it has to be reachable by keys. */}
      <div class="overflow-x-auto" tabindex="0">
        <table class="w-full text-sm">
          <caption class="visually-hidden">{t.partner.usage}</caption>
          <thead>
            <tr class="text-start text-text-3">
              <For each={t.partner.usageColumns}>
                {(column, index) => (
                  <th
                    scope="col"
                    class={`px-2 py-1 font-normal whitespace-nowrap ${index() > 1 ? 'text-end' : 'text-start'}`}
                  >
                    {column}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.usage}>
              {(one) => (
                <tr class="border-t border-line">
                  <th scope="row" class="px-2 py-2 text-start font-semibold whitespace-nowrap">
                    {one.operationName}
                  </th>
                  <td class="px-2 py-2 whitespace-nowrap text-text-2">
                    {one.clientName ? `${one.clientName} ${one.clientVersion}` : t.partner.unnamed}
                  </td>
                  <td class="px-2 py-2 text-end">{format.number(one.calls)}</td>
                  <td class={`px-2 py-2 text-end ${one.errors > 0 ? 'text-bad' : ''}`}>{format.number(one.errors)}</td>
                  <td class="px-2 py-2 text-end whitespace-nowrap">{t.partner.ms(format.number(one.p95))}</td>
                  <td class="px-2 py-2 text-end">{format.number(one.cost)}</td>
                  <td class="px-2 py-2 text-end whitespace-nowrap text-text-2">{format.dateTime(one.lastUsedAt)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
