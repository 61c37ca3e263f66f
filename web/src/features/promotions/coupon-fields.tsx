import { Match, Show, Switch } from 'solid-js';
import type { CouponKind } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { CouponValues } from './coupon-values.ts';
import { ScopeFields } from './scope-fields.tsx';

const KINDS: readonly CouponKind[] = ['FIXED', 'PERCENTAGE', 'FREE_SHIPPING'];

type Texts = { [Name in keyof CouponValues]: CouponValues[Name] extends string ? Name : never }[keyof CouponValues];

/** All terms of a new coupon. */
export function CouponFields(props: { form: Form<CouponValues>; sellerId: string | undefined }) {
  const { t } = useI18n();
  const words = t.couponWork;
  const input = (name: Texts) => ({
    ...{ label: words.fields[name], name, value: props.form.values[name], error: props.form.error(name) },
    onInput: (value: string) => props.form.set(name, value as never),
    onBlur: () => props.form.leave(name),
  });
  return (
    <>
      <Panel title={words.basics}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...input('nameZh')} maxlength={100} />
          <Field {...input('nameEn')} maxlength={100} />
          <Field {...input('startsAt')} type="date" hint={words.zone} />
          <Field {...input('endsAt')} type="date" hint={words.lastDay} />
        </div>
      </Panel>
      <Panel title={words.terms}>
        <div class="grid gap-3 md:grid-cols-2">
          <SelectField
            label={words.fields.kind}
            name="kind"
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            value={props.form.values.kind}
            onChange={(kind) => props.form.set('kind', kind)}
          />
          <Switch>
            <Match when={props.form.values.kind === 'FIXED'}>
              <Field {...input('amount')} inputmode="decimal" />
            </Match>
            <Match when={props.form.values.kind === 'PERCENTAGE'}>
              <Field {...input('percent')} inputmode="numeric" hint={words.percentHint} />
            </Match>
          </Switch>
          <Field {...input('minSpend')} inputmode="decimal" hint={words.optional} />
          <Show when={props.form.values.kind !== 'FIXED'}>
            <Field {...input('cap')} inputmode="decimal" hint={words.optional} />
          </Show>
          <Checkbox
            checked={props.form.values.stackable}
            onChange={(checked) => props.form.set('stackable', checked)}
            label={words.fields.stackable}
          />
          <Checkbox
            checked={props.form.values.newCustomersOnly}
            onChange={(checked) => props.form.set('newCustomersOnly', checked)}
            label={words.fields.newCustomersOnly}
          />
        </div>
      </Panel>
      <Panel title={words.goods}>
        <ScopeFields form={props.form} sellerId={props.sellerId} />
      </Panel>
      <Panel title={words.limits}>
        <div class="grid gap-3 md:grid-cols-3">
          <Field {...input('claimLimit')} inputmode="numeric" hint={words.noLimit} />
          <Field {...input('totalLimit')} inputmode="numeric" hint={words.noLimit} />
          <Field {...input('perPersonLimit')} inputmode="numeric" />
        </div>
      </Panel>
    </>
  );
}
