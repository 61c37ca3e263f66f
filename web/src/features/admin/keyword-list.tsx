import { type Accessor, createSignal, Index, Show } from 'solid-js';
import type { Locale } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

export interface KeywordListProps {
  /** Keywords of one language. */
  words: readonly { text: string; blockedAt?: string }[];
  locale: Locale;
  action: 'block' | 'allow';
  onPress: (keyword: { text: string; locale: Locale }) => Promise<void>;
}

/** Keywords, each with a button that blocks or unblocks it. Rows keep their place and focus. */
export function KeywordList(props: KeywordListProps) {
  return (
    <ul lang={props.locale.replace('_', '-')} class="divide-y divide-line">
      <Index each={props.words}>{(word) => <KeywordRow {...props} word={word} />}</Index>
    </ul>
  );
}

function KeywordRow(props: KeywordListProps & { word: Accessor<KeywordListProps['words'][number]> }) {
  const { t, locale, format } = useI18n();
  const [pending, setPending] = createSignal(false);
  const act = async (): Promise<void> => {
    setPending(true);
    await props.onPress({ text: props.word().text, locale: props.locale });
    setPending(false);
  };
  const name = () => (props.action === 'block' ? t.keywords.blockWord : t.keywords.allowWord)(props.word().text);
  return (
    <li class="flex items-center gap-3 py-1.5">
      <div class="min-w-0 flex-1 break-words">
        {props.word().text}
        <Show when={props.word().blockedAt}>
          {(time) => (
            <p lang={locale} class="text-xs text-text-3">
              {t.keywords.blockedAt(format.dateTime(time()))}
            </p>
          )}
        </Show>
      </div>
      <Button
        lang={locale}
        size="sm"
        tone={props.action === 'block' ? 'danger' : 'outline'}
        aria-label={name()}
        busy={pending()}
        onClick={() => void act()}
      >
        {t.keywords[props.action]}
      </Button>
    </li>
  );
}
