import { APP_ELEMENT, type PageOutcome, type PageSettings, SETTINGS_ELEMENT } from '../page/page.ts';
import type { PageAssets } from './build.ts';

export interface DocumentParts {
  outcome: PageOutcome;
  settings: PageSettings;
  assets: PageAssets;
  hydrationScript: string;
  nonce: string;
}

/**
 * Solid replays clicks made before hydration, when `composedPath()` is already empty: so it is stored during dispatch.
 */
const KEEP_EVENT_PATHS =
  "for(const t of['click','input'])document.addEventListener(t,e=>{const p=e.composedPath();e.composedPath=()=>p},true)";

/** Everything before the app's markup. */
export function documentStart({ outcome, settings, assets, hydrationScript, nonce }: DocumentParts): string {
  const theme = settings.theme === 'system' ? '' : ` data-theme="${settings.theme}"`;
  const links = [
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...assets.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
  ];
  return `<!doctype html><html lang="${settings.locale}"${theme}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(outcome.title)}</title><meta name="description" content="${escapeHtml(outcome.description)}">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#17120f" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">${links.join('')}
<script nonce="${nonce}">${KEEP_EVENT_PATHS}</script>${hydrationScript}
<script id="${SETTINGS_ELEMENT}" type="application/json">${escapeJson(settings)}</script>
</head><body>`;
}

/** The markup around the app's: the scripts come after it and after its data, which Solid inserts at the marker. */
export function appMarkup(scripts: readonly string[], nonce: string): [before: string, after: string] {
  const tags = scripts.map((source) => `<script type="module" async nonce="${nonce}" src="${source}"></script>`);
  return [`<div id="${APP_ELEMENT}">`, `</div><!--xs-->${tags.join('')}`];
}

export const DOCUMENT_END = '</body></html>';

/** Sent to a visitor whose network exceeds the rate limit. */
export function rateLimitedDocument({ locale }: Pick<PageSettings, 'locale'>): string {
  return bareDocument(
    locale,
    locale === 'zh-CN'
      ? { title: '访问过于频繁', text: '请稍等片刻再试。购物车和订单不受影响。', retry: '重试' }
      : {
          title: 'Too many requests',
          text: 'Wait a moment, then try again. Your cart and orders are safe.',
          retry: 'Try again',
        },
  );
}

/** Sent when rendering itself fails: without internals, with a link. */
export function failureDocument({ locale }: Pick<PageSettings, 'locale'>): string {
  return bareDocument(
    locale,
    locale === 'zh-CN'
      ? { title: '页面暂时打不开', text: '购物车和订单不受影响。', retry: '重试' }
      : { title: 'This page is not available right now', text: 'Your cart and orders are safe.', retry: 'Try again' },
  );
}

function bareDocument(locale: string, { title, text, retry }: Record<'title' | 'text' | 'retry', string>): string {
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>MiniJD</title><body style="font-family:sans-serif;margin:3rem"><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** JSON inside a script element, escaped so that it cannot end the element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
