import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ProductAlerts } from './create-product-alerts.ts';

/** Sets a price alert; pressed again, removes it. */
export function PriceAlert(props: { price: { amount: string; currency: string }; alerts: ProductAlerts }) {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  const press = (): void => {
    if (props.alerts.waitsForPrice()) void props.alerts.dropPrice();
    else if (props.alerts.mayAsk()) setOpen(true);
  };
  return (
    <>
      <Button
        tone="quiet"
        size="sm"
        class="self-start"
        aria-pressed={props.alerts.waitsForPrice()}
        busy={props.alerts.pending()}
        onClick={press}
      >
        <Icon name="bell" size={16} filled={props.alerts.waitsForPrice()} />
        {props.alerts.waitsForPrice() ? t.messages.alertIsSet : t.messages.notifyPrice}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={t.messages.notifyPrice}>
        <TargetForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TargetForm(props: { price: { amount: string; currency: string }; alerts: ProductAlerts; onDone: () => void }) {
  const { t, format } = useI18n();
  const [target, setTarget] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const refused = await props.alerts.askForPrice(asDecimal(target()));
    setProblem(refused);
    if (!refused) props.onDone();
  };
  return (
    <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field
        label={t.messages.targetPrice}
        hint={t.messages.targetHint(format.price(props.price))}
        error={problem()}
        inputmode="decimal"
        autocomplete="off"
        maxlength={12}
        value={target()}
        onInput={(value) => {
          setTarget(value);
          setProblem(undefined);
        }}
      />
      <Button type="submit" tone="brand" busy={props.alerts.pending()}>
        {t.messages.setAlert}
      </Button>
    </form>
  );
}

/** An invalid amount is sent as zero, which is refused with the same message. */
function asDecimal(typed: string): string | undefined {
  const text = typed.trim().replace(/^[¥￥]/, '');
  if (text === '') return undefined;
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? text : '0';
}
