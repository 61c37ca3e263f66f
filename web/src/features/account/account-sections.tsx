import { For, type JSX, Show, Suspense } from 'solid-js';
import type { AccountPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { LanguageSwitch } from '../layout/language-switch.tsx';
import { ThemeSwitch } from '../layout/theme-switch.tsx';
import { ContactDetails } from '../recovery/contact-details.tsx';
import { VerifyBanner } from '../recovery/verify-banner.tsx';
import { Security } from '../security/security.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { FollowedShops } from '../shop/followed-shops.tsx';
import { AccountOverview } from './account-overview.tsx';
import { AddressBook } from './address-book.tsx';
import { Favorites } from './favorites.tsx';
import { MyPoints, MyWallet } from './ledgers.tsx';
import { MyCoupons } from './my-coupons.tsx';
import { ProfileForm } from './profile-form.tsx';

/** All sections of an account on one page, with links to each. */
export function AccountSections(props: { page: AccountPageQuery }) {
  const { t } = useI18n();
  const sections: { id: string; title: string; content: () => JSX.Element }[] = [
    { id: 'favorites', title: t.account.favorites, content: () => <Favorites /> },
    { id: 'shops', title: t.shops.followed, content: () => <FollowedShops /> },
    { id: 'coupons', title: t.coupons.mine, content: () => <MyCoupons /> },
    { id: 'points', title: t.points.title, content: () => <MyPoints /> },
    { id: 'wallet', title: t.wallet.title, content: () => <MyWallet /> },
    { id: 'addresses', title: t.account.addresses, content: () => <AddressBook /> },
    {
      id: 'profile',
      title: t.account.profile,
      content: () => (
        <Show when={props.page.me} fallback={<MissingPart text={t.missing.profile} />}>
          {(person) => <ProfileForm person={person()} />}
        </Show>
      ),
    },
    {
      id: 'contact',
      title: t.recovery.contact,
      content: () => (
        <Show when={props.page.me} fallback={<MissingPart text={t.missing.profile} />}>
          {(person) => <ContactDetails person={person()} />}
        </Show>
      ),
    },
    { id: 'security', title: t.security.title, content: () => <Security /> },
    { id: 'preferences', title: t.account.preferences, content: () => <Preferences /> },
  ];
  return (
    <div class="grid items-start gap-2 lg:grid-cols-[200px_minmax(0,1fr)] lg:gap-3">
      <nav
        aria-label={t.account.sections}
        class="panel p-2 max-lg:hidden lg:sticky lg:top-[calc(var(--header-height)+12px)]"
      >
        <ul>
          <For each={sections}>
            {({ id, title }) => (
              <li>
                <a href={`#${id}`} class="flex h-10 items-center rounded-sm px-3 hover:bg-sunken">
                  {title}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div class="flex min-w-0 flex-col gap-2 lg:gap-3">
        <Show when={props.page.me?.emailVerified === false && props.page.me.email}>
          {(email) => <VerifyBanner email={email()} />}
        </Show>
        <AccountOverview page={props.page} />
        <For each={sections}>
          {({ id, title, content }) => (
            <Panel id={id} title={title}>
              <Suspense fallback={<SkeletonRows count={2} class="h-14" />}>{content()}</Suspense>
            </Panel>
          )}
        </For>
      </div>
    </div>
  );
}

function Preferences() {
  const { t } = useI18n();
  return (
    <div class="flex flex-col gap-3">
      <div class="grid grid-cols-[96px_1fr] items-center">
        <span class="text-text-2">{t.layout.theme}</span>
        <ThemeSwitch />
      </div>
      <div class="grid grid-cols-[96px_1fr] items-center">
        <span class="text-text-2">{t.layout.language}</span>
        <LanguageSwitch />
      </div>
      <SignOutButton class="min-h-10 self-start text-link hover:underline pointer-coarse:min-h-11" />
    </div>
  );
}
