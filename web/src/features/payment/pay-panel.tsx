import { createSignal, Match, Show, Switch } from 'solid-js';
import type { PaymentMethod } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import { timeLeft } from './countdown.ts';
import type { PayableOrder, PaymentFlow } from './create-payment.ts';
import { PaymentNotice } from './payment-notice.tsx';
import { createServerClock } from './server-clock.ts';

const METHODS: readonly PaymentMethod[] = ['ALIPAY', 'WECHAT_PAY', 'CARD', 'BALANCE'];

/** From choosing a method to the result. */
export function PayPanel(props: { order: PayableOrder; payment: PaymentFlow }) {
  const { t } = useI18n();
  const orderHref = () => `/orders/${props.order.id}`;
  const state = () => props.payment.state();
  return (
    <div class="flex flex-col gap-4" aria-live="polite">
      <Switch>
        <Match when={state() === 'paid'}>
          <PaymentNotice icon="check" tone="ok" text={t.pay.paid} />
          <Button tone="brand" size="lg" href={orderHref()}>
            {t.pay.viewOrder}
          </Button>
        </Match>
        <Match when={state() === 'closed'}>
          <PaymentNotice icon="info" tone="warn" text={t.pay.cancelled} />
          <Button size="lg" href={orderHref()}>
            {t.pay.viewOrder}
          </Button>
        </Match>
        <Match when={state() === 'waiting'}>
          <PaymentNotice icon="clock" tone="warn" text={props.payment.slow() ? t.pay.slow : t.pay.waiting} />
          <Show when={props.payment.slow()}>
            <Button size="lg" href={orderHref()}>
              {t.pay.viewOrder}
            </Button>
          </Show>
        </Match>
        <Match when={true}>
          <MethodChoice order={props.order} payment={props.payment} />
        </Match>
      </Switch>
    </div>
  );
}

function MethodChoice(props: { order: PayableOrder; payment: PaymentFlow }) {
  const { t, format } = useI18n();
  const [method, setMethod] = createSignal<PaymentMethod>('ALIPAY');
  const problem = () => props.payment.problem() ?? (props.payment.state() === 'declined' ? t.pay.declined : undefined);
  return (
    <>
      <Deadline payBefore={props.order.payBefore} />
      <RadioTiles
        stacked
        legend={t.pay.method}
        value={method()}
        onChange={setMethod}
        tiles={METHODS.map((value) => ({ value, label: t.pay.methods[value] }))}
      />
      <FormProblem text={problem()} />
      <Button tone="brand" size="lg" busy={props.payment.sending()} onClick={() => void props.payment.pay(method())}>
        {props.payment.sending() ? t.session.submitting : t.pay.pay(format.price(props.order.total))}
      </Button>
      <p class="text-xs text-text-3">{t.pay.sandbox}</p>
    </>
  );
}

function Deadline(props: { payBefore: string | null }) {
  const { t, format } = useI18n();
  const now = createServerClock();
  const left = () => (props.payBefore ? timeLeft(props.payBefore, now()) : undefined);
  return (
    <Show when={props.payBefore}>
      {(payBefore) => (
        <div class="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-text-2">
          <span>{t.pay.payBefore(format.dateTime(payBefore()))}</span>
          {/* Not announced every second. */}
          <span role="timer" aria-live="off" class="font-semibold text-text">
            {left() ?? '0:00'}
          </span>
        </div>
      )}
    </Show>
  );
}
