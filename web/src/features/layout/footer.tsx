import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

interface FooterLink {
  href: string;
  label: string;
  /** Served by the gateway, not by the storefront. */
  external?: boolean;
}

export function Footer() {
  const { t } = useI18n();
  return (
    <footer class="border-t border-line bg-surface text-sm text-text-2">
      <div class="container-page grid gap-6 py-8 md:grid-cols-4">
        <FooterColumn
          title={t.layout.footerShopping}
          links={[
            { href: '/categories', label: t.layout.allCategories },
            { href: '/search?sort=BEST_SELLING', label: t.home.bestSelling },
            { href: '/search?sort=NEWEST', label: t.home.newest },
          ]}
        />
        <FooterColumn
          title={t.layout.footerAccount}
          links={[
            { href: '/account', label: t.layout.account },
            { href: '/orders', label: t.layout.orders },
            { href: '/after-sales', label: t.afterSale.title },
            { href: '/coupons', label: t.coupons.title },
            { href: '/cart', label: t.layout.cart },
            { href: '/history', label: t.history.title },
          ]}
        />
        <FooterColumn
          title={t.layout.footerAbout}
          links={[
            { href: '/sell', label: t.sell.title },
            { href: '/partner', label: t.partner.title },
            { href: '/graphql', label: t.layout.developers, external: true },
            { href: '/explorer', label: 'GraphiQL', external: true },
          ]}
        />
        <div class="flex flex-col gap-2 lg:hidden">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <p class="container-page border-t border-line py-4 text-xs text-text-3">{t.layout.footerNote}</p>
    </footer>
  );
}

function FooterColumn(props: { title: string; links: readonly FooterLink[] }) {
  return (
    <nav aria-label={props.title}>
      <h2 class="mb-1 text-base text-text">{props.title}</h2>
      <ul>
        <For each={props.links}>
          {(link) => (
            <li>
              <a
                href={link.href}
                rel={link.external ? 'external' : undefined}
                class="inline-flex min-h-8 items-center hover:text-link pointer-coarse:min-h-11"
              >
                {link.label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
