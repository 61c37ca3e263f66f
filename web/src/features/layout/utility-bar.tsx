import { useLocation } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { signInHref } from '../session/sign-in-href.ts';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { useUnnamedViewer, useViewer } from '../session/viewer.tsx';
import { workPages } from '../session/work-pages.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const LINK = 'hover:text-link';

/** The thin bar above the header in wide windows. */
export function UtilityBar() {
  const { t } = useI18n();
  return (
    <div class="hidden border-b border-line bg-page text-xs text-text-2 lg:block">
      <nav class="container-page flex h-8 items-center gap-5" aria-label={t.layout.account}>
        <Suspense fallback={<span>{t.layout.loading}</span>}>
          <Greeting />
        </Suspense>
        <a class={LINK} href="/orders">
          {t.layout.orders}
        </a>
        <a class={LINK} href="/history">
          {t.history.title}
        </a>
        <a class={LINK} href="/coupons">
          {t.coupons.title}
        </a>
        <div class="ms-auto flex items-center gap-5">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </nav>
    </div>
  );
}

function Greeting() {
  const { t } = useI18n();
  const viewer = useViewer();
  const location = useLocation();
  const unnamed = useUnnamedViewer();
  const here = () => location.pathname + location.search;
  return (
    <Show
      when={viewer()?.me}
      fallback={
        <Show when={unnamed()} fallback={<SignInLinks here={here()} />}>
          <a class={LINK} href="/account">
            {t.layout.account}
          </a>
          <SignOutButton class={LINK} />
        </Show>
      }
    >
      {(me) => (
        <>
          <a class={`flex items-center gap-2 ${LINK}`} href="/account">
            <Avatar name={me().displayName} url={me().avatarUrl} size={20} />
            {t.layout.hello(me().displayName)}
          </a>
          <Show when={workPages(me())[0]}>
            {(page) => (
              <a class={LINK} href={page().href}>
                {t.workbench.title}
              </a>
            )}
          </Show>
          <SignOutButton class={LINK} />
        </>
      )}
    </Show>
  );
}

function SignInLinks(props: { here: string }) {
  const { t } = useI18n();
  return (
    <>
      <a class="text-price hover:underline" href={signInHref(props.here)}>
        {t.layout.signIn}
      </a>
      <a class={LINK} href={`/sign-up?next=${encodeURIComponent(props.here)}`}>
        {t.layout.signUp}
      </a>
    </>
  );
}
