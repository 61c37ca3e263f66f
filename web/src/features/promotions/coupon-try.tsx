import { createSignal, Show } from 'solid-js';
import { CouponPreviewDocument } from '../../graphql/generated/operations.ts';
import type { CouponPreviewQuery, CouponPreviewQueryVariables } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { newest } from '../../primitives/newest.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type CouponValues, couponInput } from './coupon-values.ts';
import { GoodsPicker } from './goods-picker.tsx';

interface SampleGoods {
  id: string;
  name: string;
  skuId: string;
}

type Preview = NonNullable<CouponPreviewQuery['couponPreview']>;

/** What the coupon would take off a cart of some goods, one unit each. */
export function CouponTry(props: { form: Form<CouponValues>; sellerId: string | undefined }) {
  const { t, format } = useI18n();
  const words = t.couponWork;
  const graphql = useGraphql();
  const [cart, setCart] = createSignal<readonly SampleGoods[]>([]);
  const [preview, setPreview] = createSignal<Preview>();
  const [problem, setProblem] = createSignal<string>();
  const previewed = newest(
    (variables: CouponPreviewQueryVariables): Promise<OperationResult<CouponPreviewQuery>> =>
      graphql.fetch(CouponPreviewDocument, variables, true),
  );
  const run = async (): Promise<void> => {
    setPreview(undefined);
    setProblem(undefined);
    if (cart().length === 0) return void setProblem(words.needSample);
    if (!props.form.check(undefined)) return void setProblem(words.needTerms);
    const lines = cart().map(({ skuId }) => ({ skuId, quantity: 1 }));
    const coupon = couponInput(props.form.values, 'preview');
    const result = await previewed({ coupon, lines });
    if (!result) return;
    const { data, failure } = result;
    const found = data?.couponPreview;
    setProblem(failure ? failureText(t, failure) : found?.userErrors.map(({ message }) => message).join(' '));
    if (found && found.userErrors.length === 0) setPreview(found);
  };
  return (
    <Panel title={words.tryTitle}>
      <div class="flex flex-col gap-3">
        <GoodsPicker
          label={words.findSample}
          sellerId={props.sellerId}
          picked={cart()}
          make={({ id, name, defaultSku }) => ({ id, name, skuId: defaultSku?.id ?? '' })}
          onChange={setCart}
        />
        <div>
          <Button onClick={() => void run()}>{words.tryRun}</Button>
        </div>
        <FormProblem text={problem() || undefined} />
        <div aria-live="polite">
          <Show when={preview()}>
            {(found) => (
              <p>
                {words.tried(format.price(found().before), format.price(found().after))} {found().obstacle}
              </p>
            )}
          </Show>
        </div>
      </div>
    </Panel>
  );
}
