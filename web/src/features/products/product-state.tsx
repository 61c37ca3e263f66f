import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createDuplicateProductMutation } from '../../graphql/generated/operations.ts';
import type { Editor_ProductFragment, ProductStatus } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Price } from '../../ui/price.tsx';
import { useToast } from '../../ui/toast.tsx';
import { createProductSteps, type ProductStep } from './create-product-steps.ts';
import { StatusBadge } from './managed-product-columns.tsx';
import { skuName } from './option-matrix.ts';
import type { EditorForm } from './product-editor.tsx';
import { SchedulePanel } from './schedule-panel.tsx';

const STEPS: Record<ProductStatus, readonly ProductStep[]> = {
  DRAFT: ['publish', 'archive'],
  ACTIVE: ['withdraw'],
  SUSPENDED: ['withdraw'],
  INACTIVE: ['publish', 'archive'],
  ARCHIVED: ['restore'],
};

/** The state of a product, what it lacks, and the prices that were set. */
export function ProductState(props: { product: Editor_ProductFragment; form: EditorForm; onChanged: () => void }) {
  const { t, format, locale } = useI18n();
  const toast = useToast();
  const navigate = useNavigate();
  const steps = createProductSteps(() => props.onChanged());
  const duplicate = createDuplicateProductMutation();
  const [problem, setProblem] = createSignal<string>();
  const take = async (step: ProductStep): Promise<void> => {
    // What is published is what is stored, which would not be what is on the page.
    if (props.form.changed().length > 0) return void setProblem(t.productEditor.saveFirst);
    setProblem(await steps.take(step, props.product.id));
    if (!problem()) toast({ text: t.productEditor.done });
  };
  const nameOf = (skuId: string): string => {
    const row = props.form.values.skus.find(({ id }) => id === skuId);
    return (row && (skuName(row, locale === 'zh-CN') || row.code)) || skuId;
  };
  const copy = async (): Promise<void> => {
    const { data, failure } = await duplicate({ id: props.product.id });
    const { product, userErrors } = data?.duplicateProduct ?? {};
    setProblem(failure ? failureText(t, failure) : userErrors?.[0]?.message);
    if (product) navigate(`/seller/products/${product.id}`);
  };
  return (
    <aside class="flex flex-col gap-2 lg:gap-3 lg:sticky lg:top-16" aria-label={t.productEditor.status}>
      <Panel title={t.productEditor.status}>
        <div class="flex flex-col gap-3">
          <p>
            <StatusBadge status={props.product.status} />
          </p>
          <div class="flex flex-wrap gap-2">
            <For each={STEPS[props.product.status]}>
              {(step) => (
                <Button
                  busy={steps.busy()}
                  tone={step === 'publish' ? 'cart' : 'outline'}
                  onClick={() => void take(step)}
                >
                  {t.productEditor[step]}
                </Button>
              )}
            </For>
            <Button busy={duplicate.pending()} onClick={() => void copy()}>
              {t.productEditor.duplicate}
            </Button>
            <Button tone="quiet" href={`/p/${encodeURIComponent(props.product.slug)}`}>
              {t.productEditor.preview}
            </Button>
          </div>
          <FormProblem text={problem()} />
        </div>
      </Panel>
      <Panel title={t.productEditor.checklist}>
        <ul class="flex flex-col gap-2 text-sm">
          <For each={props.product.checklist}>
            {({ item, done, blocks }) => (
              <li class="flex items-center gap-2">
                <span class={done ? 'text-ok' : blocks ? 'text-bad' : 'text-text-3'}>
                  <Icon name={done ? 'check' : 'alert'} size={16} />
                </span>
                <span>{t.productEditor.checks[item]}</span>
                <span class="text-text-3">
                  {done ? t.productEditor.isDone : blocks ? t.productEditor.needed : t.productEditor.isMissing}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Panel>
      <SchedulePanel product={props.product} nameOf={nameOf} onChanged={props.onChanged} />
      <Panel title={t.productEditor.history}>
        <Show
          when={props.product.priceHistory.length > 0}
          fallback={<p class="text-sm text-text-2">{t.productEditor.noHistory}</p>}
        >
          <ul class="flex flex-col gap-2 text-sm">
            <For each={props.product.priceHistory}>
              {(change) => (
                <li>
                  <p class="break-all text-text-2">{change.skuCode}</p>
                  <p class="flex flex-wrap items-baseline gap-2">
                    <Show when={change.formerPrice}>
                      {(money) => <s class="text-text-3">{format.price(money())}</s>}
                    </Show>
                    <Price money={change.price} />
                    <span class="text-xs text-text-3">{format.dateTime(change.changedAt)}</span>
                  </p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Panel>
    </aside>
  );
}
