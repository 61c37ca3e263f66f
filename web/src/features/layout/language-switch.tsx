import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { LOCALE_COOKIE, LOCALES, type Locale } from '../../i18n/locale.ts';
import { rememberChoice } from '../../primitives/choice-cookie.ts';

const NAMES: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

/** Changes the language with a new document: names, prices and alternative texts come from the server. */
export function LanguageSwitch() {
  const { t, locale } = useI18n();
  const choose = (chosen: Locale): void => {
    rememberChoice(LOCALE_COOKIE, chosen);
    window.location.reload();
  };
  return (
    <fieldset class="flex gap-3">
      <legend class="visually-hidden">{t.layout.language}</legend>
      <For each={LOCALES}>
        {(option) => (
          <button
            type="button"
            lang={option}
            aria-pressed={option === locale}
            class="min-h-6 hover:text-link aria-pressed:font-semibold aria-pressed:text-text pointer-coarse:min-h-11"
            onClick={() => choose(option)}
          >
            {NAMES[option]}
          </button>
        )}
      </For>
    </fieldset>
  );
}
