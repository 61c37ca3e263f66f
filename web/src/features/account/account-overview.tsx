import { type JSX, Show } from 'solid-js';
import type { AccountPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LanguageSwitch } from '../layout/language-switch.tsx';
import { ThemeSwitch } from '../layout/theme-switch.tsx';
import { VerifyBanner } from '../recovery/verify-banner.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { useViewer } from '../session/viewer.tsx';
import { workPages } from '../session/work-pages.ts';
import { AccountFigures } from './account-figures.tsx';
import { AccountGrid } from './account-layout.tsx';
import { OwnOrders, RecentOrder } from './own-orders.tsx';
import { BrowsedStrip, FavoriteStrip, ShopStrip } from './strips.tsx';

interface OverviewProps {
  page: AccountPageQuery;
  refetch: () => void;
}

/** An overview of the account; each part is shown without the others. */
export function AccountOverview(props: OverviewProps) {
  return (
    <>
      <Show when={props.page.me?.emailVerified === false && props.page.me.email}>
        {(email) => <VerifyBanner email={email()} />}
      </Show>
      <Person page={props.page} />
      <OwnOrders page={props.page} />
      <AccountFigures page={props.page} />
      <RecentOrder page={props.page} refetch={() => props.refetch()} />
      <FavoriteStrip favorites={props.page.me?.favorites} />
      <BrowsedStrip history={props.page.browsingHistory} />
      <ShopStrip shops={props.page.me?.followedShops} />
      <AccountGrid />
      <Preferences />
    </>
  );
}

/** Who it is, what they bought so far, and the way to where they sell. */
function Person(props: { page: AccountPageQuery }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  return (
    <section aria-label={t.account.profile} class="panel flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
      <Show when={props.page.me} fallback={<MissingPart text={t.missing.profile} />}>
        {(me) => (
          <a href="/account/profile" class="flex items-center gap-3 hover:text-link">
            <Icon name="user" size={48} class="rounded-md bg-sunken p-2 text-text-2" />
            <span class="flex flex-col">
              <b class="text-md">{me().displayName}</b>
              <span class="text-xs text-text-3">{t.account.memberSince(format.date(me().createdAt))}</span>
            </span>
          </a>
        )}
      </Show>
      <Show when={(props.page.inAll?.orders ?? 0) > 0}>
        <dl class="flex flex-col gap-1 text-sm text-text-2">
          <Statistics label={t.account.thisYear} figures={props.page.thisYear} />
          <Statistics label={t.account.inAll} figures={props.page.inAll} />
        </dl>
      </Show>
      <Show when={workPages(viewer()?.me)[0]}>
        {(page) => (
          <Button href={page().href} class="ms-auto">
            {t.workbench.title}
          </Button>
        )}
      </Show>
    </section>
  );
}

/** What orders come to: how many, what they cost, what was saved. */
function Statistics(props: { label: string; figures: AccountPageQuery['inAll'] }) {
  const { t, format } = useI18n();
  const text = ({ orders, spent, saved }: NonNullable<AccountPageQuery['inAll']>) =>
    [
      t.account.orders(orders),
      t.account.spent(format.price(spent)),
      ...(Number(saved.amount) > 0 ? [t.account.savedSum(format.price(saved))] : []),
    ].join(' · ');
  return (
    <Show when={props.figures}>
      {(figures) => (
        <div class="flex gap-2">
          <dt class="text-text-3">{props.label}</dt>
          <dd>{text(figures())}</dd>
        </div>
      )}
    </Show>
  );
}

function Preferences() {
  const { t } = useI18n();
  return (
    <Panel title={t.account.preferences}>
      <div class="flex flex-col gap-3">
        <Preference label={t.layout.theme}>
          <ThemeSwitch />
        </Preference>
        <Preference label={t.layout.language}>
          <LanguageSwitch />
        </Preference>
        <SignOutButton class="min-h-10 self-start text-link hover:underline pointer-coarse:min-h-11" />
      </div>
    </Panel>
  );
}

function Preference(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid grid-cols-[96px_1fr] items-center">
      <span class="text-text-2">{props.label}</span>
      {props.children}
    </div>
  );
}
