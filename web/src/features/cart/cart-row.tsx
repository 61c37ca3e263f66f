import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price, StruckPrice } from '../../ui/price.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { CartWarnings } from './cart-warnings.tsx';
import type { CartEditor } from './create-cart.ts';
import type { CartLine } from './shown-cart.ts';

const MOST_UNITS = 999;

export interface CartRowProps {
  line: CartLine;
  cart: CartEditor;
  onRemove: (skuId: string) => void;
  onSave: (skuId: string) => void;
  /** One of the first rows, whose pictures are loaded eagerly. */
  eager: boolean;
}

/** A cart line with checkbox, quantity and remove button; in two rows on phones. */
export function CartRow(props: CartRowProps) {
  const { t } = useI18n();
  const sku = () => props.line.sku;
  const name = () => sku().product.name;
  const remove = () => props.onRemove(sku().id);
  return (
    <li class="grid grid-cols-[auto_88px_minmax(0,1fr)] items-start gap-x-2 gap-y-1 py-3 md:grid-cols-[auto_88px_minmax(0,1fr)_auto_104px_auto] md:gap-x-4">
      <div class="self-center">
        <Checkbox
          label={t.cart.select(name())}
          labelHidden
          checked={props.line.selected}
          onChange={(selected) => void props.cart.select([sku().id], selected)}
        />
      </div>
      <CartThumbnail line={props.line} eager={props.eager} />
      <div class="flex min-w-0 flex-col gap-1">
        <CartProductName line={props.line} />
        <CartWarnings warnings={props.line.warnings} problem={props.cart.problem(sku().id)} />
        <div class="flex items-center gap-2">
          <Show when={props.line.unitPrice}>{(price) => <Price money={price()} size="card" />}</Show>
          <StruckPrice money={sku().listPrice} />
        </div>
      </div>
      <div class="col-start-3 flex items-center justify-between md:contents">
        <div class="md:col-start-4 md:row-start-1 md:self-center">
          <Stepper
            compact
            label={t.product.quantity}
            value={props.line.quantity}
            max={Math.min(sku().available, sku().perPerson ?? MOST_UNITS)}
            onChange={(quantity) => props.cart.setQuantity(sku().id, quantity)}
            onRemove={remove}
          />
        </div>
        <div class="flex self-center md:col-start-6 md:row-start-1 md:flex-col">
          <IconButton label={t.cart.saveForLater(name())} onClick={() => props.onSave(sku().id)}>
            <Icon name="clock" />
          </IconButton>
          <IconButton label={t.cart.remove(name())} onClick={remove}>
            <Icon name="trash" />
          </IconButton>
        </div>
      </div>
      <div
        class={`hidden self-center text-end md:block ${props.cart.pending() ? 'opacity-60' : ''}`}
        aria-busy={props.cart.pending()}
      >
        <Show when={props.line.total}>{(total) => <Price money={total()} />}</Show>
      </div>
    </li>
  );
}

export function CartThumbnail(props: { line: CartLine; eager?: boolean; faded?: boolean }) {
  return (
    <a
      href={`/p/${props.line.sku.product.slug}`}
      tabindex="-1"
      aria-label={props.line.sku.product.name}
      class="w-[88px]"
    >
      <Picture
        source={props.line.sku.image ?? props.line.sku.product.cover}
        sizes="88px"
        maxWidth={360}
        alt=""
        eager={props.eager ?? false}
        class={`rounded-sm ${props.faded ? 'opacity-50' : ''}`}
      />
    </a>
  );
}

export function CartProductName(props: { line: CartLine }) {
  return (
    <>
      <a href={`/p/${props.line.sku.product.slug}`} class="line-clamp-2 hover:text-link">
        {props.line.sku.product.name}
      </a>
      <Show when={props.line.sku.specs.length > 0}>
        <p class="text-xs text-text-3">{props.line.sku.specs.map(({ value }) => value).join(' / ')}</p>
      </Show>
    </>
  );
}
