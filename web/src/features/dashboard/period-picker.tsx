import { useLocation, useNavigate } from '@solidjs/router';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { LENGTHS, lastDays, type Period, shopToday } from './period.ts';

/** Chooses the days a dashboard shows; a link or a plain form, so that the address says them. */
export function PeriodPicker(props: { period: Period }) {
  const { t } = useI18n();
  const location = useLocation();
  const navigate = useNavigate();
  const today = shopToday();
  const isCurrent = (days: number) => {
    const { from, to } = lastDays(days, today);
    return props.period.from === from && props.period.to === to;
  };
  const choose = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const search = new URLSearchParams({ from: String(chosen.get('from')), to: String(chosen.get('to')) });
    navigate(`${location.pathname}?${search}`);
  };
  return (
    <div class="panel flex flex-wrap items-end gap-x-4 gap-y-2 p-3">
      <nav aria-label={t.dashboard.period}>
        <ul class="flex flex-wrap gap-1">
          <For each={LENGTHS}>
            {(days) => (
              <li>
                <a
                  href={`${location.pathname}?days=${days}`}
                  aria-current={isCurrent(days) ? 'page' : undefined}
                  class="flex h-10 items-center rounded-sm border border-line px-3 text-text-2 hover:text-link aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-price pointer-coarse:h-11"
                >
                  {days === 1 ? t.dashboard.today : t.dashboard.days(days)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <form class="flex flex-wrap items-end gap-2" onSubmit={choose}>
        <Field label={t.dashboard.from} name="from" type="date" required max={today} value={props.period.from} />
        <Field label={t.dashboard.to} name="to" type="date" required max={today} value={props.period.to} />
        <Button type="submit">{t.dashboard.show}</Button>
      </form>
    </div>
  );
}
