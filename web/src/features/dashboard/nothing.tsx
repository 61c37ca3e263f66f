import { useI18n } from '../../i18n/i18n.tsx';

/** In place of figures of which there are none. */
export function Nothing() {
  const { t } = useI18n();
  return <p class="py-3 text-sm text-text-2">{t.dashboard.nothing}</p>;
}
