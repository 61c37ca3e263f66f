import { createContext, useContext } from 'solid-js';
import type { Catalogue } from './catalogue.ts';
import { createFormats, type Formats } from './formats.ts';
import type { Locale } from './locale.ts';

/** Texts and formats of the visitor's language, which only changes with a new document. */
export interface I18n {
  locale: Locale;
  t: Catalogue;
  format: Formats;
}

const I18nContext = createContext<I18n>();

export const I18nProvider = I18nContext.Provider;

export function createI18n(locale: Locale, t: Catalogue): I18n {
  return { locale, t, format: createFormats(locale) };
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('I18nProvider is missing above this component');
  return i18n;
}
