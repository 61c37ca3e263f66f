import { createSignal, For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { THEME_COOKIE, type Theme } from '../../page/page.ts';
import { usePageSettings } from '../../page/page-context.tsx';
import { rememberChoice } from '../../primitives/choice-cookie.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

export function ThemeSwitch() {
  const { t } = useI18n();
  const [theme, setTheme] = createSignal(usePageSettings().theme);
  const choose = (chosen: Theme): void => {
    setTheme(chosen);
    rememberChoice(THEME_COOKIE, chosen);
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  };
  return (
    <fieldset class="flex flex-wrap gap-x-3">
      <legend class="visually-hidden">{t.layout.theme}</legend>
      <For each={THEMES}>
        {(option) => (
          <button
            type="button"
            aria-pressed={option === theme()}
            class="min-h-6 whitespace-nowrap hover:text-link aria-pressed:font-semibold aria-pressed:text-text pointer-coarse:min-h-11"
            onClick={() => choose(option)}
          >
            {t.layout.themes[option]}
          </button>
        )}
      </For>
    </fieldset>
  );
}
