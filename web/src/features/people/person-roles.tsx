import { createMemo, createSignal, For, Show } from 'solid-js';
import { createChangeStaffRolesMutation, createPersonRolesQuery } from '../../graphql/generated/operations.ts';
import type { PersonQuery, StaffRole } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ConfirmAction } from './confirm-action.tsx';

type Person = NonNullable<PersonQuery['person']>;

/** The staff roles of a person; who may change them does so here. */
export function PersonRoles(props: { person: Person; onChanged: () => void }) {
  const { t } = useI18n();
  const query = createPersonRolesQuery(() => ({ id: props.person.id }), { fresh: true });
  const changed = (): void => {
    query.refetch();
    props.onChanged();
  };
  return (
    <Panel title={t.people.staffRoles}>
      <QueryRegion query={query} needs={['person', 'staffRoles']}>
        {(data) => (
          <RoleBoxes
            person={props.person}
            before={data().person.staffRoles ?? []}
            roles={data().staffRoles}
            onChanged={changed}
          />
        )}
      </QueryRegion>
    </Panel>
  );
}

function RoleBoxes(props: {
  person: Person;
  before: readonly StaffRole[];
  roles: readonly { role: StaffRole; permissions: readonly string[] }[];
  onChanged: () => void;
}) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const toast = useToast();
  const change = createChangeStaffRolesMutation();
  const [wanted, setWanted] = createSignal<Partial<Record<StaffRole, boolean>>>({});
  const [asking, setAsking] = createSignal(false);
  const has = (role: StaffRole) => wanted()[role] ?? props.before.includes(role);
  const me = () => viewer()?.me;
  /** Nobody gives or takes more than they may do themselves; accounts that sell are no administrators. */
  const editable = ({ permissions }: { permissions: readonly string[] }) =>
    may(me(), 'ROLE_WRITE') &&
    props.person.role !== 'SELLER' &&
    permissions.every((one) => me()?.permissions?.some((own) => own === one));
  const changes = createMemo(() => {
    const different = props.roles.map(({ role }) => role).filter((role) => has(role) !== props.before.includes(role));
    return { add: different.filter(has), remove: different.filter((role) => !has(role)) };
  });
  const isChanged = () => changes().add.length + changes().remove.length > 0;
  const names = (roles: readonly StaffRole[]) => format.list(roles.map((role) => t.roles.names[role]));
  const text = () => {
    const { add, remove } = changes();
    const parts = [add.length > 0 && t.people.gives(names(add)), remove.length > 0 && t.people.takes(names(remove))];
    return [...parts, t.people.rolesText].filter(Boolean).join(' ');
  };
  const save = async (): Promise<string | undefined> => {
    const { data, failure } = await change({ input: { userId: props.person.id, ...changes() } });
    const problem = failure ? failureText(t, failure) : data?.changeStaffRoles.userErrors[0]?.message;
    if (problem) return problem;
    setWanted({});
    toast({ text: t.people.rolesSaved(props.person.displayName) });
    props.onChanged();
    return undefined;
  };
  return (
    <>
      <div class="flex flex-wrap gap-x-6 gap-y-1">
        <For each={props.roles}>
          {(one) => (
            <Checkbox
              checked={has(one.role)}
              disabled={!editable(one)}
              onChange={(checked) => setWanted({ ...wanted(), [one.role]: checked })}
              label={t.roles.names[one.role]}
            />
          )}
        </For>
      </div>
      <Show when={props.person.role === 'SELLER'}>
        <p class="text-sm text-text-2">{t.people.sellersHaveNone}</p>
      </Show>
      <Show when={isChanged()}>
        <Button tone="brand" class="mt-2" onClick={() => setAsking(true)}>
          {t.people.saveRoles}
        </Button>
      </Show>
      <Show when={asking()}>
        <ConfirmAction
          title={t.people.rolesTitle(props.person.displayName)}
          text={text()}
          label={t.people.saveRoles}
          action={save}
          onClose={() => setAsking(false)}
        />
      </Show>
    </>
  );
}
