import { useLocation } from '@solidjs/router';

/** Where the pages of imports are for whoever looks at them. */
export function useImportPlaces() {
  const location = useLocation();
  const home = () => (location.pathname.startsWith('/admin') ? '/admin/import' : '/seller/import');
  return { home, of: (id: string) => `${home()}/${id}` };
}
