import { useI18n } from '../../i18n/i18n.tsx';

export function Logo() {
  const { t } = useI18n();
  return (
    <a href="/" class="flex h-11 shrink-0 items-center gap-2" aria-label={`${t.shop.name}, ${t.layout.home}`}>
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" class="fill-brand" />
        <path d="M7 23V9h3.4l5.6 7.6L21.6 9H25v14h-3.6v-8.2L16 22l-5.4-7.2V23z" class="fill-on-brand" />
      </svg>
      <span class="hidden text-xl font-semibold lg:inline">MiniJD</span>
    </a>
  );
}
