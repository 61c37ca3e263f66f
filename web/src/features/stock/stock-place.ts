import { useLocation } from '@solidjs/router';

/** Where the pages of stock are for whoever looks: those of a shop or those of administrators. */
export function useStockPath(): string {
  return useLocation().pathname.startsWith('/admin') ? '/admin/stock' : '/seller/stock';
}

/** The page of an order beside these. */
export const orderPath = (stockPath: string, orderId: string) => `${stockPath.replace(/stock$/, 'orders')}/${orderId}`;
