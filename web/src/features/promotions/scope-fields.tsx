import { Show } from 'solid-js';
import { createMegaMenuQuery } from '../../graphql/generated/operations.ts';
import type { PromotionScope } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { PickedGoods } from './coupon-values.ts';
import { GoodsPicker } from './goods-picker.tsx';

/** Some shops: only imports make such promotions. */
const SCOPES: readonly PromotionScope[] = ['EVERYTHING', 'CATEGORY', 'PRODUCT'];

/** The part of a form that says what a promotion is for. */
interface ScopeForm {
  values: { scope: PromotionScope; scopeIds: readonly PickedGoods[] };
  set(name: 'scope', scope: PromotionScope): void;
  set(name: 'scopeIds', picked: readonly PickedGoods[]): void;
  error(name: 'scope' | 'scopeIds'): string | undefined;
}

/** What goods a promotion is for. */
export function ScopeFields(props: { form: ScopeForm; sellerId: string | undefined }) {
  const { t } = useI18n();
  const words = t.couponWork;
  const categories = createMegaMenuQuery();
  const options = () =>
    (categories()?.categories ?? []).flatMap((root) => [root, ...root.children]).map(({ id, name }) => ({ id, name }));
  const offered = () => (props.form.values.scope === 'SELLER' ? [...SCOPES, 'SELLER' as const] : SCOPES);
  return (
    <div class="flex flex-col gap-3">
      <SelectField
        label={words.fields.scope}
        name="scope"
        options={offered().map((value) => ({
          value,
          label: value === 'EVERYTHING' && props.sellerId ? words.allOfShop : words.scopes[value],
        }))}
        value={props.form.values.scope}
        error={props.form.error('scope')}
        onChange={(scope) => {
          props.form.set('scope', scope);
          props.form.set('scopeIds', []);
        }}
      />
      <Show when={props.form.values.scope === 'CATEGORY'}>
        <SelectField
          label={words.category}
          name="scopeIds"
          options={[
            { value: '', label: words.choose },
            ...options().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.form.values.scopeIds[0]?.id ?? ''}
          error={props.form.error('scopeIds')}
          onChange={(id) =>
            props.form.set(
              'scopeIds',
              options().filter((one) => one.id === id),
            )
          }
        />
      </Show>
      <Show when={props.form.values.scope === 'PRODUCT'}>
        <GoodsPicker
          label={words.findGoods}
          sellerId={props.sellerId}
          picked={props.form.values.scopeIds}
          make={({ id, name }) => ({ id, name })}
          onChange={(picked) => props.form.set('scopeIds', picked)}
          error={props.form.error('scopeIds')}
        />
      </Show>
    </div>
  );
}
