import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import {
  createProductChoicesQuery,
  createStartImportMutation,
  createStockPlacesQuery,
  ImportShopDocument,
} from '../../graphql/generated/operations.ts';
import type { BulkKind, ImportShopQuery } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { categoryChoices, treeOf } from '../catalogue/category-tree.ts';
import { useImportPlaces } from './import-places.ts';
import { uploadTable } from './upload-table.ts';

const KINDS = ['PRODUCTS', 'PRICES', 'STOCK'] as const satisfies BulkKind[];
const TYPES = '.csv,.tsv,.txt,.ndjson,.jsonl,.zip';

/** Chooses a file and how to read it; what comes of it is told by a trial run first. */
export function ImportForm(props: { asAdministrator: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const graphql = useGraphql();
  const places = useImportPlaces();
  const start = createStartImportMutation();
  const [kind, setKind] = createSignal<BulkKind>('PRODUCTS');
  const [file, setFile] = createSignal<File>();
  const [sent, setSent] = createSignal<number>();
  const [problem, setProblem] = createSignal<string>();
  const [options, setOptions] = createSignal<{
    categoryId?: string;
    warehouseId?: string;
    rate?: string;
    publish?: boolean;
    shop?: string;
  }>({});
  const change = (changed: ReturnType<typeof options>) => setOptions((before) => ({ ...before, ...changed }));

  /** The shop that is named; nobody waits for an upload to be told that there is none. */
  const sellerOf = async (slug: string): Promise<{ sellerId: string | null } | { problem: string }> => {
    if (!slug) return { sellerId: null };
    const { data, failure }: OperationResult<ImportShopQuery> = await graphql.fetch(ImportShopDocument, { slug }, true);
    if (failure) return { problem: failureText(t, failure) };
    return data?.shop ? { sellerId: data.shop.id } : { problem: t.bulk.noShop(slug) };
  };
  /** Uploads the file, as it is to be read now, and begins its import; answers why it could not. */
  const begin = async (chosen: File): Promise<string | undefined> => {
    const { shop, categoryId, warehouseId, rate, publish } = options();
    const ofProducts = kind() === 'PRODUCTS' && { categoryId: categoryId || null, publish: publish ?? false };
    const asChosen = {
      ...{ fileName: chosen.name.slice(0, 200), kind: kind(), trial: true, rate: rate?.trim() || null },
      ...{ warehouseId: warehouseId || null, ...ofProducts },
    };
    await graphql.ready();
    const seller = await sellerOf(shop?.trim() ?? '');
    if ('problem' in seller) return seller.problem;
    const { upload, code } = await uploadTable(chosen, setSent);
    if (upload === undefined) return t.bulk.uploadProblems[code] ?? t.bulk.uploadFailed;
    const { data, failure } = await start({ input: { upload, ...asChosen, ...seller } });
    const id = data?.startImport?.import?.id;
    if (id) navigate(places.of(id));
    return failure ? failureText(t, failure) : data?.startImport?.userErrors[0]?.message;
  };
  const send = async (): Promise<void> => {
    const chosen = file();
    if (sent() !== undefined) return;
    setProblem(chosen ? undefined : t.bulk.needFile);
    if (!chosen) return;
    setSent(0);
    setProblem(await begin(chosen));
    setSent(undefined);
  };

  return (
    <form
      class="flex flex-col gap-3 rounded-md bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset class="flex flex-wrap gap-x-4 gap-y-2">
        <legend class="sr-only">{t.bulk.what}</legend>
        <For each={KINDS}>
          {(one) => (
            <label class="inline-flex min-h-11 items-center gap-2 lg:min-h-8">
              <input type="radio" name="kind" checked={kind() === one} onChange={() => setKind(one)} />
              {t.bulk.kinds[one]}
            </label>
          )}
        </For>
      </fieldset>
      <p class="text-sm text-text-2">{t.bulk.hints[kind()]}</p>
      <label
        class="flex cursor-pointer flex-col items-center gap-1 rounded-sm border border-dashed border-ctl p-4 text-center text-text-2 focus-within:outline-2 focus-within:outline-link hover:bg-sunken"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          setFile(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="plus" />
        <span class="break-all text-text">{file()?.name ?? t.bulk.chooseFile}</span>
        <span class="text-xs">{t.bulk.fileHint}</span>
        <input
          type="file"
          class="sr-only"
          accept={TYPES}
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </label>
      <div class="grid gap-3 md:grid-cols-2 lg:grid-cols-4">
        <Show when={props.asAdministrator}>
          <Field
            label={kind() === 'PRODUCTS' ? t.bulk.shop : t.bulk.anyShop}
            maxlength={255}
            autocomplete="off"
            value={options().shop ?? ''}
            onInput={(shop) => change({ shop })}
          />
        </Show>
        <Show when={kind() === 'PRODUCTS'}>
          <CategoryChoice value={options().categoryId ?? ''} onChange={(categoryId) => change({ categoryId })} />
        </Show>
        <Show when={kind() !== 'PRICES'}>
          <WarehouseChoice value={options().warehouseId ?? ''} onChange={(warehouseId) => change({ warehouseId })} />
        </Show>
        <Show when={kind() !== 'STOCK'}>
          <Field
            label={t.bulk.rate}
            inputmode="decimal"
            maxlength={10}
            autocomplete="off"
            value={options().rate ?? ''}
            onInput={(rate) => change({ rate })}
          />
        </Show>
      </div>
      <Show when={kind() === 'PRODUCTS'}>
        <label class="inline-flex min-h-11 items-center gap-2 lg:min-h-8">
          <input
            type="checkbox"
            checked={options().publish ?? false}
            onChange={(event) => change({ publish: event.currentTarget.checked })}
          />
          {t.bulk.publish}
        </label>
      </Show>
      <div class="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="brand" busy={sent() !== undefined}>
          {t.bulk.tryOut}
        </Button>
        <Show when={sent() !== undefined}>
          <progress class="w-32" max={1} value={sent()} aria-label={t.bulk.sending} />
        </Show>
        <span class="text-sm text-text-2">{t.bulk.tryOutHint}</span>
      </div>
      <FormProblem text={problem()} />
    </form>
  );
}

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
}

function CategoryChoice(props: ChoiceProps) {
  const { t } = useI18n();
  const query = createProductChoicesQuery();
  const options = () =>
    categoryChoices(treeOf(query.peek()?.managedCategories ?? [])).map(({ id, path }) => ({ value: id, label: path }));
  return (
    <SelectField
      label={t.bulk.category}
      options={[{ value: '', label: t.bulk.none }, ...options()]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function WarehouseChoice(props: ChoiceProps) {
  const { t } = useI18n();
  const query = createStockPlacesQuery();
  const options = () =>
    (query.peek()?.warehouses ?? []).map(({ id, code, name }) => ({ value: id, label: name || code }));
  return (
    <SelectField
      label={t.bulk.warehouse}
      options={[{ value: '', label: t.bulk.none }, ...options()]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
