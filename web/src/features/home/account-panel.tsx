import { For, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useUnnamedViewer, useViewer } from '../session/viewer.tsx';

/** The visitor's account panel on the home page, in wide windows. */
export function AccountPanel() {
  const { t } = useI18n();
  const states: { icon: IconName; label: string; href: string }[] = [
    { icon: 'card', label: t.orders.tabs.pending, href: '/orders?status=PENDING' },
    { icon: 'box', label: t.orders.tabs.paid, href: '/orders?status=PAID' },
    { icon: 'truck', label: t.orders.tabs.shipped, href: '/orders?status=SHIPPED' },
    { icon: 'receipt', label: t.orders.tabs.toReview, href: '/orders?status=DELIVERED' },
  ];
  return (
    <section class="panel hidden flex-col gap-4 p-4 lg:flex" aria-label={t.home.yourAccount}>
      <Suspense>
        <Greeting />
      </Suspense>
      <h2 class="mt-auto text-base">{t.home.orderStates}</h2>
      <ul class="grid grid-cols-4">
        <For each={states}>
          {(state) => (
            <li>
              <a href={state.href} class="flex flex-col items-center gap-1 rounded-sm py-2 text-xs hover:bg-sunken">
                <Icon name={state.icon} size={24} class="text-text-2" />
                {state.label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Greeting() {
  const { t } = useI18n();
  const viewer = useViewer();
  const unnamed = useUnnamedViewer();
  return (
    <Show
      when={viewer()?.me}
      fallback={
        <Show when={!unnamed()} fallback={<Button href="/orders">{t.layout.orders}</Button>}>
          <p class="text-text-2">{t.home.signInForCart}</p>
          <div class="flex gap-2 *:flex-1">
            <Button tone="brand" href="/sign-in">
              {t.layout.signIn}
            </Button>
            <Button href="/sign-up">{t.layout.signUp}</Button>
          </div>
        </Show>
      }
    >
      {(me) => (
        <>
          <p class="text-lg font-semibold">{t.layout.hello(me().displayName)}</p>
          <Button href="/orders">{t.layout.orders}</Button>
        </>
      )}
    </Show>
  );
}
