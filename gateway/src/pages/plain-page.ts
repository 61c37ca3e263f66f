import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseLocale } from '@minijd/http-server/accepted';
import type { Locale } from '@minijd/subgraph';
import { parseCookie } from 'cookie';
import { COOKIES } from '../identity/cookies.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const STYLE = `
:root{color-scheme:light dark;font:16px/1.6 -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif}
body{margin:0 auto;max-width:760px;padding:16px;background:light-dark(#f6f4f4,#171211);color:light-dark(#211a19,#ede8e7)}
h1{font-size:22px;line-height:30px;overflow-wrap:anywhere}h2{font-size:16px}
a{color:light-dark(#1f5fae,#8fbcf5)}
button{font:inherit;font-weight:600;color:#fff;background:#d1232a;border:0;border-radius:8px;min-height:44px;padding:8px 28px}
ul{list-style:none;padding:0}
li{background:light-dark(#fff,#211a19);border-radius:8px;margin:8px 0;padding:12px 16px;overflow-wrap:anywhere}
li a{display:block;font-weight:600}small,dt{color:light-dark(#6c6160,#b9b1af);font-size:14px}
dd{margin:0 0 8px;overflow-wrap:anywhere}
iframe{width:100%;height:640px;border:1px solid light-dark(#e3dedd,#453c3a);border-radius:8px;background:light-dark(#fff,#211a19)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:light-dark(#fff,#211a19);border-radius:8px;padding:16px;font:14px/1.6 ui-monospace,monospace}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** The language of a page: chosen in the shop, else the browser's. */
export function localeOf({ headers }: IncomingMessage): Locale {
  return chooseLocale(parseCookie(headers.cookie ?? '')[COOKIES.locale], headers['accept-language']);
}

/** A page without scripts; `body` is HTML. */
export function plainPage(title: string, locale: Locale, body: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

export function sendPage(response: ServerResponse, status: number, body: string, policy = POLICY): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
    .end(body);
}
