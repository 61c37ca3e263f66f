import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { AfterSaleFormQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { OrderPicture } from '../product/order-picture.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { createRequest, type RequestOption } from './create-request.ts';
import { PictureField } from './picture-field.tsx';

type Request = ReturnType<typeof createRequest>;

/** The form of an after-sale request; the server computes the refund while the buyer chooses. */
export function RequestForm(props: { order: NonNullable<AfterSaleFormQuery['order']> }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const toast = useToast();
  const request = createRequest(() => props.order);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const id = await request.submit();
    if (!id) return;
    toast({ text: t.afterSale.sent });
    navigate(`/after-sales/${id}`);
  };
  return (
    <form noValidate onSubmit={submit} class="flex max-w-[720px] flex-col gap-2 lg:gap-3">
      <Panel title={t.afterSale.kind}>
        <RadioTiles
          legend={t.afterSale.kind}
          tiles={request.kinds().map((kind) => ({ value: kind, label: t.afterSale.kinds[kind] }))}
          value={request.kind()}
          onChange={request.setKind}
        />
        <p class="mt-2 text-sm text-text-2">{t.afterSale.kindHints[request.kind()]}</p>
      </Panel>
      <Panel title={t.afterSale.goods}>
        <ul class="divide-y divide-line">
          <For each={request.options()}>{(option) => <RequestLine option={option} request={request} />}</For>
        </ul>
      </Panel>
      <Panel title={t.afterSale.reason}>
        <div class="flex flex-col gap-4">
          <SelectField
            label={t.afterSale.reason}
            options={request.reasons().map((value) => ({ value, label: t.afterSale.reasons[value] }))}
            value={request.reason()}
            onChange={request.setReason}
          />
          <Show when={request.kind() === 'REFUND_ONLY'}>
            <Field
              label={t.afterSale.wantedAmount}
              inputmode="decimal"
              value={request.amount()}
              onInput={request.setAmount}
            />
          </Show>
          <TextArea label={t.afterSale.text} maxlength={500} value={request.text()} onInput={request.setText} />
          <Show when={request.kind() !== 'PRICE_PROTECTION'}>
            <PictureField pictures={request.pictures} />
          </Show>
        </div>
      </Panel>
      <section class="panel flex flex-col gap-3 p-4">
        <Back request={request} />
        <FormProblem text={request.problem()} />
        <Button type="submit" tone="brand" size="lg" needsNumbers busy={request.pending()}>
          {request.pending() ? t.session.submitting : t.afterSale.submit}
        </Button>
      </section>
    </form>
  );
}

function RequestLine(props: { option: RequestOption; request: Request }) {
  const { t } = useI18n();
  const line = () => props.option.orderLine;
  const units = () => props.request.units[line().id] ?? 0;
  return (
    <li class="grid grid-cols-[auto_56px_minmax(0,1fr)] items-center gap-3 py-3">
      <Checkbox
        checked={units() > 0}
        onChange={(checked) => props.request.choose(line().id, checked ? props.option.units : 0)}
        label={line().productName}
        labelHidden
      />
      <OrderPicture url={line().imageUrl} size={56} />
      <div class="flex min-w-0 flex-wrap items-center justify-between gap-2">
        <div class="min-w-0">
          <p class="line-clamp-2">{line().productName}</p>
          <Show when={line().product?.seller}>
            {(shop) => (
              <p class="text-xs text-text-3">
                <ShopLink shop={shop()} />
              </p>
            )}
          </Show>
        </div>
        <Show when={units() > 0 && props.option.units > 1}>
          <Stepper
            compact
            label={t.afterSale.units}
            value={units()}
            max={props.option.units}
            onChange={(quantity) => props.request.choose(line().id, quantity)}
          />
        </Show>
      </div>
    </li>
  );
}

/** The refund, announced politely to screen readers. */
function Back(props: { request: Request }) {
  const { t, format } = useI18n();
  return (
    <div aria-live="polite">
      <Show when={props.request.quote()} fallback={<p class="text-text-3">{t.afterSale.choose}</p>}>
        {(quote) => (
          <Show when={quote().goodsAmount} fallback={<p class="text-bad">{quote().userErrors[0]?.message}</p>}>
            {(amount) => (
              <p>
                {t.afterSale.back} <b class="text-2xl text-price">{format.price(amount())}</b>{' '}
                <Show when={(quote().points ?? 0) > 0}>{t.afterSale.backPoints(quote().points ?? 0)}</Show>
              </p>
            )}
          </Show>
        )}
      </Show>
      <Show when={props.request.kind() === 'REFUND'}>
        <p class="text-xs text-text-3">{t.afterSale.freightLater}</p>
      </Show>
    </div>
  );
}
