import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';

/** After somebody asked for the deletion of their account. */
export function LeavingPage() {
  const { t, format } = useI18n();
  const [search] = useSearchParams();
  const until = () => (Number.isNaN(Date.parse(String(search.until))) ? undefined : String(search.until));
  createPageHead(() => ({ title: t.shop.title(t.privacy.leavingTitle) }));
  return (
    <div class="container-page py-6 md:py-12">
      <div class="panel mx-auto flex max-w-[480px] flex-col items-start gap-3 p-5 md:p-6">
        <h1 tabindex="-1" class="text-xl">
          {t.privacy.leavingTitle}
        </h1>
        <Show when={until()}>{(date) => <p class="font-semibold">{t.privacy.leavingOn(format.date(date()))}</p>}</Show>
        <p>{t.privacy.leavingText}</p>
        <p class="text-text-2">{t.privacy.leavingKeep}</p>
        <Button href="/sign-in">{t.session.signIn}</Button>
      </div>
    </div>
  );
}
