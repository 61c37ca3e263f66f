import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

export interface WrittenNews {
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  path?: string | null | undefined;
}

/** News in both languages, as their readers see them. */
export function NewsText(props: { news: WrittenNews }) {
  const { t } = useI18n();
  const versions = () => [
    { lang: 'zh-CN', title: props.news.titleZh, text: props.news.textZh },
    { lang: 'en', title: props.news.titleEn, text: props.news.textEn },
  ];
  return (
    <div class="grid gap-x-6 gap-y-2 md:grid-cols-2">
      <For each={versions()}>
        {({ lang, title, text }) => (
          <div lang={lang} class="min-w-0">
            <p class="font-semibold break-words">{title}</p>
            <p class="text-sm break-words text-text-2">{text}</p>
          </div>
        )}
      </For>
      <Show when={props.news.path}>
        {(path) => (
          <p class="text-sm break-all md:col-span-2">
            {t.news.leadsTo}{' '}
            <a
              class="text-link underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:items-center"
              href={path()}
            >
              {path()}
            </a>
          </p>
        )}
      </Show>
    </div>
  );
}
