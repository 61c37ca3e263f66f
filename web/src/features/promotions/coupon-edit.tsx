import { createUpdateCouponMutation } from '../../graphql/generated/operations.ts';
import type { ManagedCoupon_CouponFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { endOfDay, lastDay } from './coupon-values.ts';

type Values = { endsAt: string; claimLimit: string; totalLimit: string };

const valuesOf = ({ endsAt, claimLimit, totalLimit }: ManagedCoupon_CouponFragment): Values => ({
  endsAt: lastDay(endsAt),
  claimLimit: claimLimit === null ? '' : String(claimLimit),
  totalLimit: totalLimit === null ? '' : String(totalLimit),
});

const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text.trim());

/** What can change of a coupon that people may have claimed: its end and its limits. */
export function CouponEdit(props: { coupon: ManagedCoupon_CouponFragment; onSaved: () => void }) {
  const { t } = useI18n();
  const words = t.couponWork;
  const viewer = useViewer();
  const update = createUpdateCouponMutation();
  const stored = valuesOf(props.coupon);
  // A limit can be set and moved, not taken away again.
  const limit = (text: string, before: string) =>
    (text.trim() === '' && before === '') || isCount(text) ? undefined : words.needCount;
  const form = createForm<Values>(stored, ({ endsAt, claimLimit, totalLimit }) => ({
    endsAt: endsAt ? undefined : words.need,
    claimLimit: limit(claimLimit, stored.claimLimit),
    totalLimit: limit(totalLimit, stored.totalLimit),
  }));
  const save = async (changed: Partial<Values>): Promise<SaveOutcome<Values>> => {
    const input = {
      id: props.coupon.id,
      ...(changed.endsAt && { endsAt: endOfDay(changed.endsAt) }),
      ...(changed.claimLimit && { claimLimit: Number(changed.claimLimit) }),
      ...(changed.totalLimit && { totalLimit: Number(changed.totalLimit) }),
    };
    const { data, failure } = await update({ input });
    if (failure) return { kind: 'failed', failure };
    const { coupon, userErrors = [] } = data?.updateCoupon ?? {};
    return coupon ? { kind: 'saved', values: valuesOf(coupon) } : { kind: 'refused', refusals: userErrors };
  };
  const input = (name: keyof Values) => ({
    ...{ label: words.fields[name], name, value: form.values[name], error: form.error(name) },
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  return (
    <EditForm
      form={form}
      names={words.fields}
      draftKey={`${viewer()?.me?.id}:coupon:${props.coupon.id}`}
      save={save}
      onSaved={props.onSaved}
    >
      <Panel title={words.change}>
        <p class="mb-3 text-sm text-text-2">{words.changeHint}</p>
        <div class="grid gap-3 md:grid-cols-3">
          <Field {...input('endsAt')} type="date" hint={words.lastDay} />
          <Field {...input('claimLimit')} inputmode="numeric" hint={words.noLimit} />
          <Field {...input('totalLimit')} inputmode="numeric" hint={words.noLimit} />
        </div>
      </Panel>
    </EditForm>
  );
}
