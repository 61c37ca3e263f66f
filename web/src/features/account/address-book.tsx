import { createSignal, For, Show } from 'solid-js';
import { createAddressBookQuery, createRemoveAddressMutation } from '../../graphql/generated/operations.ts';
import type { AddressCard_AddressFragment } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddressForm } from '../address/address-form.tsx';
import { AddressLines } from '../address/address-lines.tsx';

/** Lists, adds, changes and removes addresses. */
export function AddressBook() {
  const { t } = useI18n();
  const query = keepPreviousData(createAddressBookQuery());
  const [editing, setEditing] = createSignal<AddressCard_AddressFragment | 'new'>();
  const [removing, setRemoving] = createSignal<AddressCard_AddressFragment>();
  const close = () => void setEditing(undefined);
  const edited = () => {
    const current = editing();
    return current === 'new' ? undefined : current;
  };
  return (
    <>
      <QueryRegion query={query} needs={['me']}>
        {(data) => (
          <>
            <Show when={data().me.addresses?.length !== 0} fallback={<p class="text-text-2">{t.address.none}</p>}>
              <ul class="divide-y divide-line">
                <For
                  each={data().me.addresses}
                  fallback={
                    <li>
                      <MissingPart text={t.missing.part} onRetry={query.refetch} />
                    </li>
                  }
                >
                  {(address) => (
                    <li class="flex items-center gap-2 py-3">
                      <div class="min-w-0 flex-1">
                        <AddressLines address={address} />
                      </div>
                      <IconButton label={t.address.editOf(address.recipient)} onClick={() => setEditing(address)}>
                        <Icon name="edit" />
                      </IconButton>
                      <IconButton label={t.address.removeOf(address.recipient)} onClick={() => setRemoving(address)}>
                        <Icon name="trash" />
                      </IconButton>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Button class="mt-3" onClick={() => setEditing('new')}>
              <Icon name="plus" size={16} />
              {t.address.add}
            </Button>
          </>
        )}
      </QueryRegion>
      <Dialog open={editing() !== undefined} onClose={close} title={t.address.title}>
        <AddressForm address={edited()} onSaved={close} onCancel={close} />
      </Dialog>
      <RemoveAddressDialog address={removing()} onClose={() => setRemoving(undefined)} />
    </>
  );
}

function RemoveAddressDialog(props: { address: AddressCard_AddressFragment | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const removeAddress = createRemoveAddressMutation();
  const [problem, setProblem] = createSignal<string>();
  const remove = async (): Promise<void> => {
    if (!props.address) return;
    const { data, failure } = await removeAddress({ id: props.address.id });
    const refusal = failure ? failureText(t, failure) : data?.removeAddress.userErrors[0]?.message;
    setProblem(refusal);
    if (refusal) return;
    toast({ text: t.address.removed });
    props.onClose();
  };
  return (
    <Dialog
      alert
      open={props.address !== undefined}
      onClose={props.onClose}
      title={t.address.removeTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={removeAddress.pending()} onClick={remove}>
            {t.actions.remove}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <Show when={props.address}>{(address) => <AddressLines address={address()} />}</Show>
        <p class="text-text-2">{t.address.removeText}</p>
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}
