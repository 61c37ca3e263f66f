import { useLocation, useParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { EndDialog } from '../features/promotions/end-dialog.tsx';
import { tiersText } from '../features/promotions/spend-discount-columns.tsx';
import { SpendDiscountFields } from '../features/promotions/spend-discount-fields.tsx';
import {
  type SpendDiscountValues,
  spendDiscountRules,
  spendDiscountValues,
  updateInput,
} from '../features/promotions/spend-discount-values.ts';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import {
  createEndSpendDiscountMutation,
  createManagedSpendDiscountQuery,
  createUpdateSpendDiscountMutation,
} from '../graphql/generated/operations.ts';
import type { SpendDiscountEdit_RuleFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import { Button } from '../ui/button.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { EditForm } from '../ui/form/edit-form.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

export const SellerSpendDiscountPage = onlyFor({ seller: true }, ManagedSpendDiscount);
export const AdminSpendDiscountPage = onlyFor({ permission: 'COUPON_READ' }, ManagedSpendDiscount);

function ManagedSpendDiscount() {
  return (
    <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
      <LoadedSpendDiscount />
    </Suspense>
  );
}

function LoadedSpendDiscount() {
  const params = useParams<{ id: string }>();
  const query = createManagedSpendDiscountQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['spendDiscount']} missing={<NotFoundPage />} page>
      {(data) => <SpendDiscountView rule={data().spendDiscount} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

interface ViewProps {
  rule: SpendDiscountEdit_RuleFragment;
  onChanged: () => void;
}

function SpendDiscountView(props: ViewProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const list = useLocation().pathname.replace(/\/[^/]*$/, '');
  const [ending, setEnding] = createSignal(false);
  const viewer = useViewer();
  const endNow = createEndSpendDiscountMutation();
  const mayChange = () => viewer()?.me?.role === 'SELLER' || may(viewer()?.me, 'COUPON_WRITE');
  const changeable = () => mayChange() && props.rule.state !== 'ENDED';
  const end = async () => {
    const { data, failure } = await endNow({ id: props.rule.id });
    return { failure, message: data?.endSpendDiscount.userErrors[0]?.message };
  };
  return (
    <WorkPage
      title={props.rule.name}
      crumbs={[{ name: t.seller.pages.spendDiscounts, href: list }]}
      actions={
        <Show when={changeable()}>
          <Button onClick={() => setEnding(true)}>{t.couponWork.end}</Button>
        </Show>
      }
    >
      <Panel title={t.couponWork.states[props.rule.state]}>
        <p>
          {tiersText(i18n, props.rule)} · {t.couponWork.scopes[props.rule.scope]}
        </p>
        <p class="text-sm text-text-2">
          {format.dateTime(props.rule.startsAt)} – {format.dateTime(props.rule.endsAt)} ·{' '}
          {props.rule.seller?.name ?? 'MiniJD'}
        </p>
      </Panel>
      <Show when={changeable()}>
        <p class="text-text-2">{t.spendDiscountWork.changeHint}</p>
        <SpendDiscountEdit rule={props.rule} onChanged={props.onChanged} />
      </Show>
      <Show when={ending()}>
        <EndDialog
          title={t.couponWork.endTitle(props.rule.name)}
          text={t.spendDiscountWork.endText}
          ended={t.spendDiscountWork.ended}
          end={end}
          onClose={() => setEnding(false)}
          onEnded={props.onChanged}
        />
      </Show>
    </WorkPage>
  );
}

function SpendDiscountEdit(props: ViewProps) {
  const { t } = useI18n();
  const viewer = useViewer();
  const update = createUpdateSpendDiscountMutation();
  const form = createForm<SpendDiscountValues>(spendDiscountValues(props.rule), spendDiscountRules(t));
  let { version } = props.rule;
  const save = async (changed: Partial<SpendDiscountValues>): Promise<SaveOutcome<SpendDiscountValues>> => {
    const input = updateInput(changed, { id: props.rule.id, version, values: form.values });
    const { data, failure } = await update({ input });
    if (failure) return { kind: 'failed', failure };
    const { spendDiscount, conflict, userErrors = [] } = data?.updateSpendDiscount ?? {};
    if (conflict) {
      ({ version } = conflict.current);
      return { kind: 'conflict', theirs: { values: spendDiscountValues(conflict.current), at: conflict.changedAt } };
    }
    if (!spendDiscount) return { kind: 'refused', refusals: userErrors };
    ({ version } = spendDiscount);
    return { kind: 'saved', values: spendDiscountValues(spendDiscount) };
  };
  const said = (name: keyof SpendDiscountValues & string, value: unknown): string => {
    if (name === 'tiers')
      return (value as SpendDiscountValues['tiers']).map(({ from, off }) => `${from} → ${off}`).join(', ');
    if (name === 'scopeIds') return (value as SpendDiscountValues['scopeIds']).map((one) => one.name).join(', ');
    return String(value);
  };
  return (
    <EditForm
      form={form}
      names={t.spendDiscountWork.fields}
      said={said}
      draftKey={`${viewer()?.me?.id}:spend-discount:${props.rule.id}`}
      save={save}
      onSaved={props.onChanged}
    >
      <SpendDiscountFields form={form} sellerId={props.rule.seller?.id} />
    </EditForm>
  );
}
