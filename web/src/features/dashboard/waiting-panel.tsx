import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { type WorkPageLink, workPages } from '../session/work-pages.ts';
import { useWorkCounts } from '../workbench/work-counts.tsx';

/** What waits for somebody, each leading to where it is done. */
export function WaitingPanel() {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const counts = useWorkCounts();
  const waiting = () => workPages(viewer()?.me).filter(({ count }) => count !== undefined);
  const count = (name: WorkPageLink['count']) => name && counts.of(name);
  return (
    <Panel title={t.dashboard.waiting}>
      <ul class="grid gap-2 md:grid-cols-3">
        <For each={waiting()}>
          {(page) => (
            <li>
              <a
                href={page.href}
                class="flex min-h-11 items-center gap-2 rounded-md border border-line p-3 hover:bg-sunken"
              >
                <Icon name={page.icon} class="text-text-2" />
                <span class="min-w-0 leading-5">{t.seller.pages[page.name]}</span>
                <b class="ms-auto shrink-0 text-lg">
                  {count(page.count) === undefined ? '–' : format.number(count(page.count)!)}
                </b>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}
