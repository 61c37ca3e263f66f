import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

const TYPES = ['csv', 'ndjson'] as const;
const FILES = [
  ...TYPES.map((type) => ({ kind: 'PRODUCTS', type, packed: true }) as const),
  ...(['PRODUCTS', 'PRICES', 'STOCK'] as const).flatMap((kind) => TYPES.map((type) => ({ kind, type, packed: false }))),
];

/** Files of what the shop has, to change and import again. */
export function ExportLinks() {
  const { t } = useI18n();
  return (
    <section class="flex flex-col gap-2 rounded-md bg-surface p-4">
      <h2 class="text-md">{t.bulk.exportTitle}</h2>
      <p class="text-sm text-text-2">{t.bulk.exportHint}</p>
      <ul class="flex flex-wrap gap-2">
        <For each={FILES}>
          {({ kind, type, packed }) => (
            <li>
              <Button
                size="sm"
                href={`/exports/${kind.toLowerCase()}.${type}${packed ? '.zip' : ''}`}
                {...{ download: '', rel: 'external' }}
              >
                {t.bulk.kinds[kind]} {type.toUpperCase()}
                {packed ? ` ${t.bulk.withPictures} (ZIP)` : ''}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
