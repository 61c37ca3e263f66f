import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LongList } from '../../ui/long-list.tsx';
import type { SkuRow } from './editor-values.ts';
import { skuName } from './option-matrix.ts';
import { OptionPictures } from './option-pictures.tsx';
import { OptionsField } from './options-field.tsx';
import type { EditorForm } from './product-editor.tsx';
import { SkuCells } from './sku-cells.tsx';
import { StockDialog } from './stock-dialog.tsx';

export interface SkusFieldProps {
  form: EditorForm;
  available: (skuId: string) => number | undefined;
  onStock: () => void;
}

/** Of a SKU on a wide page. */
const ROW_HEIGHT = 220;
const FILLED = ['price', 'listPrice', 'cost', 'weight'] as const;

/** The options of a product, and a row for each SKU. */
export function SkusField(props: SkusFieldProps) {
  const { t, locale } = useI18n();
  const [stocked, setStocked] = createSignal<SkuRow>();
  const rows = () => props.form.values.skus;
  const nameOf = (row: SkuRow, place: number) =>
    skuName(row, locale === 'zh-CN') || row.code || t.productEditor.sku(place + 1);
  const set = (place: number, changed: Partial<SkuRow>) =>
    props.form.set(
      'skus',
      rows().map((row, index) => (index === place ? { ...row, ...changed } : row)),
    );
  const fill = (field: (typeof FILLED)[number]): void => {
    const first = rows()[0]?.[field] ?? '';
    props.form.set(
      'skus',
      rows().map((row) => ({ ...row, [field]: first })),
    );
  };
  return (
    <div data-field="skus" class="flex flex-col gap-3">
      <OptionsField form={props.form} />
      <OptionPictures form={props.form} />
      <Show when={rows().length > 1}>
        <div class="flex flex-wrap gap-2">
          {FILLED.map((field) => (
            <Button size="sm" onClick={() => fill(field)}>
              {t.productEditor.fill(t.productEditor[field])}
            </Button>
          ))}
        </div>
      </Show>
      <LongList rows={rows()} rowHeight={ROW_HEIGHT} class="rounded-sm border border-line p-3">
        {(row, place) => (
          <>
            <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h3 class="text-base">{nameOf(row(), place)}</h3>
              <Show when={row().id}>
                {(id) => (
                  <span class="flex items-center gap-2 text-sm text-text-2">
                    {t.productEditor.available(String(props.available(id()) ?? 0))}
                    <Button
                      size="sm"
                      aria-label={t.productEditor.addStockFor(nameOf(row(), place))}
                      onClick={() => setStocked(row())}
                    >
                      <Icon name="plus" size={14} />
                      {t.productEditor.addStock}
                    </Button>
                  </span>
                )}
              </Show>
            </div>
            <SkuCells
              row={row()}
              name={nameOf(row(), place)}
              pictures={props.form.values.media}
              onChange={(changed) => set(place, changed)}
              onLeave={() => props.form.leave('skus')}
            />
          </>
        )}
      </LongList>
      <Show when={props.form.error('skus')}>
        {(problem) => (
          <p class="flex items-center gap-1 text-sm text-bad">
            <Icon name="alert" size={14} />
            {problem()}
          </p>
        )}
      </Show>
      <Show when={stocked()}>
        {(row) => (
          <StockDialog
            skuId={row().id ?? ''}
            name={nameOf(row(), 0)}
            onClose={(changed) => {
              setStocked(undefined);
              if (changed) props.onStock();
            }}
          />
        )}
      </Show>
    </div>
  );
}
