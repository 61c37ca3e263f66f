import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../button.tsx';

const MINUTE_MS = 60_000;

/** What was typed another time and not saved. */
export function DraftOffer(props: { savedAt: number; onUse: () => void; onDrop: () => void }) {
  const { t } = useI18n();
  const age = (): string => {
    const minutes = Math.floor((Date.now() - props.savedAt) / MINUTE_MS);
    if (minutes < 60) return t.form.minutesAgo(minutes);
    return minutes < 24 * 60 ? t.form.hoursAgo(Math.floor(minutes / 60)) : t.form.daysAgo(Math.floor(minutes / 1440));
  };
  return (
    <div role="status" class="panel flex flex-wrap items-center gap-2 border border-line bg-warn-soft p-3">
      <p class="me-auto">{t.form.draftTitle(age())}</p>
      <Button size="sm" onClick={() => props.onDrop()}>
        {t.form.dropDraft}
      </Button>
      <Button size="sm" onClick={() => props.onUse()}>
        {t.form.useDraft}
      </Button>
    </div>
  );
}
