import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { MOST_TIERS, type SpendDiscountValues, type TierRow } from './spend-discount-values.ts';

/** All terms of a spend discount. */
export function SpendDiscountFields(props: { form: Form<SpendDiscountValues>; sellerId: string | undefined }) {
  const { t } = useI18n();
  const words = t.couponWork;
  const input = (name: 'nameZh' | 'nameEn' | 'startsAt' | 'endsAt') => ({
    ...{ label: words.fields[name], name, value: props.form.values[name], error: props.form.error(name) },
    onInput: (value: string) => props.form.set(name, value),
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
        <TierFields form={props.form} />
      </Panel>
      <Panel title={words.goods}>
        <ScopeFields form={props.form} sellerId={props.sellerId} />
      </Panel>
    </>
  );
}

function TierFields(props: { form: Form<SpendDiscountValues> }) {
  const { t } = useI18n();
  const words = t.spendDiscountWork;
  const tiers = () => props.form.values.tiers;
  const change = (index: number, changes: Partial<TierRow>) =>
    props.form.set(
      'tiers',
      tiers().map((tier, at) => (at === index ? { ...tier, ...changes } : tier)),
    );
  const without = (index: number) =>
    props.form.set(
      'tiers',
      tiers().filter((_, at) => at !== index),
    );
  const invalid = () => (props.form.error('tiers') ? { 'aria-invalid': true as const } : {});
  return (
    <div class="flex flex-col gap-3" data-field="tiers">
      {/* By place: a row keeps its focus while it is typed in. */}
      <For each={[...tiers().keys()]}>
        {(index) => (
          <div class="grid max-w-xl grid-cols-[1fr_1fr_44px] items-end gap-3">
            <Field
              label={words.from}
              inputmode="decimal"
              value={tiers()[index]?.from ?? ''}
              onInput={(from) => change(index, { from })}
              onBlur={() => props.form.leave('tiers')}
              {...invalid()}
            />
            <Field
              label={words.off}
              inputmode="decimal"
              value={tiers()[index]?.off ?? ''}
              onInput={(off) => change(index, { off })}
              onBlur={() => props.form.leave('tiers')}
              {...invalid()}
            />
            <Show when={tiers().length > 1}>
              <IconButton label={words.removeTier(index + 1)} onClick={() => without(index)}>
                <Icon name="close" />
              </IconButton>
            </Show>
          </div>
        )}
      </For>
      <FormProblem text={props.form.error('tiers')} />
      <Show when={tiers().length < MOST_TIERS}>
        <div>
          <Button size="sm" onClick={() => props.form.set('tiers', [...tiers(), { from: '', off: '' }])}>
            {words.addTier}
          </Button>
        </div>
      </Show>
      <Checkbox
        checked={props.form.values.repeats}
        onChange={(checked) => props.form.set('repeats', checked)}
        label={words.repeats}
      />
    </div>
  );
}
