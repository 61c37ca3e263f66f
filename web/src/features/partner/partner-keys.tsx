import { createSignal, For, Show } from 'solid-js';
import { createRevokeApiKeyMutation, createRotateApiKeyMutation } from '../../graphql/generated/operations.ts';
import type { KeyCard_ApiKeyFragment, PartnerScope } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SecretDialog } from '../webhooks/secret-dialog.tsx';
import { KeyDialog } from './key-dialog.tsx';

/** For how long a replaced key stays valid. */
const OVERLAP_HOURS = 24;

export interface PartnerKeysProps {
  keys: readonly KeyCard_ApiKeyFragment[];
  scopes: readonly PartnerScope[];
  /** Keys can be created and replaced. */
  active: boolean;
  onChanged: () => void;
}

/** The keys of a partner: valid ones first, each with what can be done with it. */
export function PartnerKeys(props: PartnerKeysProps) {
  const { t } = useI18n();
  const [creating, setCreating] = createSignal(false);
  const [secret, setSecret] = createSignal<string>();
  const created = (text: string): void => {
    setSecret(text);
    props.onChanged();
  };
  return (
    <Panel title={t.partner.keys}>
      <div class="flex flex-col gap-3">
        <Show when={props.active}>
          <Button tone="brand" class="self-start" onClick={() => setCreating(true)}>
            {t.partner.createKey}
          </Button>
        </Show>
        <Show when={props.keys.length > 0} fallback={<EmptyState icon="globe" text={t.partner.noKeys} />}>
          <ul class="flex flex-col divide-y divide-line">
            <For each={props.keys}>
              {(key) => <KeyCard apiKey={key} active={props.active} onSecret={created} onChanged={props.onChanged} />}
            </For>
          </ul>
        </Show>
      </div>
      <Show when={creating()}>
        <KeyDialog scopes={props.scopes} onClose={() => setCreating(false)} onCreated={created} />
      </Show>
      <SecretDialog
        secret={secret()}
        title={t.partner.secretTitle}
        text={t.partner.secretText}
        onClose={() => setSecret(undefined)}
      />
    </Panel>
  );
}

interface KeyCardProps {
  apiKey: KeyCard_ApiKeyFragment;
  active: boolean;
  onSecret: (secret: string) => void;
  onChanged: () => void;
}

function KeyCard(props: KeyCardProps) {
  const { t, format } = useI18n();
  const state = () => {
    if (props.apiKey.revokedAt) return 'revoked';
    return new Date(props.apiKey.expiresAt) > new Date() ? 'valid' : 'expired';
  };
  return (
    <li class="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
      <div class="flex flex-wrap items-center gap-2">
        <Badge tone={state() === 'valid' ? 'ok' : 'plain'}>{t.partner.keyStates[state()]}</Badge>
        <b class="min-w-0 break-words">{props.apiKey.name}</b>
        <code class="text-sm text-text-2">{props.apiKey.prefix}…</code>
      </div>
      <p class="text-sm text-text-2">{props.apiKey.scopes.map((scope) => t.partner.scope[scope]).join(' · ')}</p>
      <p class="text-sm text-text-3">
        {t.partner.until(format.date(props.apiKey.expiresAt))} ·{' '}
        {props.apiKey.lastUsedAt ? t.partner.lastUsed(format.dateTime(props.apiKey.lastUsedAt)) : t.partner.neverUsed}
      </p>
      <Show when={state() === 'valid'}>
        <KeyActions {...props} />
      </Show>
    </li>
  );
}

/** Replacing and revoking ask first. */
function KeyActions(props: KeyCardProps) {
  const { t } = useI18n();
  const toast = useToast();
  const rotate = createRotateApiKeyMutation();
  const revoke = createRevokeApiKeyMutation();
  const [asked, setAsked] = createSignal<'rotate' | 'revoke'>();
  const close = () => setAsked(undefined);
  const replace = async (): Promise<void> => {
    const { data, failure } = await rotate({ input: { id: props.apiKey.id, overlapHours: OVERLAP_HOURS } });
    close();
    const { secret, userErrors = [] } = data?.rotateApiKey ?? {};
    if (secret) props.onSecret(secret);
    else toast({ tone: 'error', text: failure ? failureText(t, failure) : (userErrors[0]?.message ?? '') });
  };
  const end = async (): Promise<void> => {
    const { data, failure } = await revoke({ id: props.apiKey.id });
    close();
    const problem = failure ? failureText(t, failure) : data?.revokeApiKey.userErrors[0]?.message;
    if (problem) toast({ tone: 'error', text: problem });
    props.onChanged();
  };
  return (
    <div class="mt-1 flex flex-wrap gap-2">
      <Show when={props.active}>
        <Button size="sm" onClick={() => setAsked('rotate')}>
          {t.partner.replace}
        </Button>
      </Show>
      <Button size="sm" tone="danger" onClick={() => setAsked('revoke')}>
        {t.partner.revoke}
      </Button>
      <Dialog
        alert
        open={asked() !== undefined}
        onClose={close}
        title={asked() === 'rotate' ? t.partner.replaceTitle : t.partner.revokeTitle}
        footer={
          <>
            <Button onClick={close}>{t.actions.cancel}</Button>
            <Show
              when={asked() === 'rotate'}
              fallback={
                <Button tone="danger" busy={revoke.pending()} onClick={() => void end()}>
                  {t.partner.revoke}
                </Button>
              }
            >
              <Button tone="brand" busy={rotate.pending()} onClick={() => void replace()}>
                {t.partner.replace}
              </Button>
            </Show>
          </>
        }
      >
        {asked() === 'rotate' ? t.partner.replaceText : t.partner.revokeText}
      </Dialog>
    </div>
  );
}
