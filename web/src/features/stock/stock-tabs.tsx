import { useLocation } from '@solidjs/router';
import { useI18n } from '../../i18n/i18n.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useStockPath } from './stock-place.ts';

/** The pages of stock. */
export function StockTabs() {
  const { t } = useI18n();
  const location = useLocation();
  const path = useStockPath();
  const pages = [
    { href: path, label: t.stockWork.board },
    { href: `${path}/transfers`, label: t.stockWork.transfers },
    { href: `${path}/movements`, label: t.stockWork.movements },
    ...(path.startsWith('/admin') ? [{ href: `${path}/check`, label: t.stockWork.check }] : []),
  ];
  return (
    <div class="panel">
      <Tabs
        label={t.seller.pages.stock}
        tabs={pages.map((page) => ({ ...page, current: location.pathname === page.href }))}
      />
    </div>
  );
}
