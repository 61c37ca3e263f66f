import { Show } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { AddressBook } from '../features/account/address-book.tsx';
import { PartPage } from '../features/account/part-page.tsx';
import { AvatarField } from '../features/profile/avatar-field.tsx';
import { ProfileForm } from '../features/profile/profile-form.tsx';
import { ContactDetails } from '../features/recovery/contact-details.tsx';
import { VerifyBanner } from '../features/recovery/verify-banner.tsx';
import { Security } from '../features/security/security.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { createProfilePageQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

export function AddressesPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.account.addresses}>
      <AddressBook />
    </PartPage>
  );
}

export function SecurityPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.security.title}>
      <Security />
    </PartPage>
  );
}

export function ProfilePage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.account.profile}>
      <LoadedProfile />
    </AccountLayout>
  );
}

function LoadedProfile() {
  const { t } = useI18n();
  const viewer = useViewer();
  const query = keepPreviousData(createProfilePageQuery(undefined, { blocking: true, fresh: true }));
  // The header shows name and picture as well.
  const look = (): void => {
    query.refetch();
    viewer.refetch();
  };
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(page) => (
        <>
          <Show when={page().me.emailVerified === false && page().me.email}>
            {(email) => <VerifyBanner email={email()} />}
          </Show>
          <Panel title={t.profile.picture}>
            <AvatarField person={page().me} onSaved={look} />
          </Panel>
          <Panel title={t.profile.about}>
            <ProfileForm person={page().me} onSaved={look} />
          </Panel>
          <Panel title={t.recovery.contact}>
            <ContactDetails person={page().me} />
          </Panel>
        </>
      )}
    </QueryRegion>
  );
}
