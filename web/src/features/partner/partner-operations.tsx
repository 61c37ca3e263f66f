import { createSignal, For, Show } from 'solid-js';
import type { PartnerPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PublishDialog } from './publish-dialog.tsx';

type Partner = NonNullable<NonNullable<PartnerPageQuery['me']>['partner']>;

export interface PartnerOperationsProps {
  partner: Partner;
  active: boolean;
  /** Where the next page of operations is, or the first when this is another. */
  nextHref: string | undefined;
  onChanged: () => void;
}

/** What a partner registered: versions of its programs, and the operations. */
export function PartnerOperations(props: PartnerOperationsProps) {
  const { t, format } = useI18n();
  const [publishing, setPublishing] = createSignal(false);
  const operations = () => props.partner.operations;
  return (
    <Panel title={t.partner.operations} note={<span class="text-sm text-text-3">{operations().totalCount}</span>}>
      <div class="flex flex-col gap-3">
        <Show when={props.active}>
          <Button class="self-start" onClick={() => setPublishing(true)}>
            {t.partner.publish}
          </Button>
        </Show>
        <Show
          when={props.partner.releases.length > 0}
          fallback={<EmptyState icon="copy" text={t.partner.noOperations} />}
        >
          <ul aria-label={t.partner.releases} class="flex flex-wrap gap-2 text-sm">
            <For each={props.partner.releases}>
              {(release) => (
                <li class="rounded-sm border border-line px-2 py-1 break-all">
                  <b>{release.clientName}</b> {release.clientVersion} ·{' '}
                  <span class="text-text-2">
                    {t.partner.count(release.operationCount)} · {format.date(release.publishedAt)}
                  </span>
                </li>
              )}
            </For>
          </ul>
          <ul class="flex flex-col divide-y divide-line">
            <For each={operations().nodes}>
              {(operation) => (
                <li class="py-2">
                  <details>
                    <summary class="cursor-pointer pointer-coarse:min-h-11">
                      <b class="break-all">{operation.name}</b> <Badge>{operation.kind}</Badge>{' '}
                      <span class="text-sm text-text-2">
                        {t.partner.cost(format.number(operation.cost))} · {operation.requires.join(', ')}
                      </span>
                    </summary>
                    <p class="mt-1 text-xs break-all text-text-3">{operation.operationId}</p>
                    {/* It scrolls, so that it has to be reachable by keys. */}
                    <pre tabindex="0" class="mt-1 overflow-x-auto rounded-sm bg-sunken p-2 text-xs">
                      {operation.text}
                    </pre>
                  </details>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.nextHref}>
            {(href) => (
              <Button class="self-start" href={href()}>
                {operations().pageInfo.hasNextPage ? t.partner.next : t.partner.first}
              </Button>
            )}
          </Show>
        </Show>
      </div>
      <Show when={publishing()}>
        <PublishDialog onClose={() => setPublishing(false)} onPublished={props.onChanged} />
      </Show>
    </Panel>
  );
}
