import { For } from 'solid-js';
import type { PartnerScope } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

export const SCOPES = [
  ...(['CATALOG_READ', 'CATALOG_WRITE', 'SEARCH_READ', 'REVIEWS_READ', 'REVIEWS_WRITE'] as const),
  ...(['ORDERS_READ', 'ORDERS_WRITE', 'USERS_READ', 'OPERATIONS_WRITE'] as const),
] satisfies readonly PartnerScope[];

export interface ScopeFieldsProps {
  /** Which can be chosen. */
  offered: readonly PartnerScope[];
  chosen: readonly PartnerScope[];
  onChange: (chosen: PartnerScope[]) => void;
  error?: string | undefined;
}

/** Checkboxes for scopes. */
export function ScopeFields(props: ScopeFieldsProps) {
  const { t } = useI18n();
  const choose = (scope: PartnerScope, chosen: boolean) =>
    props.onChange(chosen ? [...props.chosen, scope] : props.chosen.filter((one) => one !== scope));
  return (
    <fieldset>
      <legend class="text-sm text-text-2">{t.partner.scopes}</legend>
      <div class="grid gap-x-4 md:grid-cols-2">
        <For each={props.offered}>
          {(scope) => (
            <Checkbox
              label={t.partner.scope[scope]}
              checked={props.chosen.includes(scope)}
              onChange={(chosen) => choose(scope, chosen)}
            />
          )}
        </For>
      </div>
      <FormProblem text={props.error} />
    </fieldset>
  );
}
