import { useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { isOnline } from '../../graphql/connection.ts';
import { createAddFavoriteMutation, createForgetFavoriteMutation } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

export interface Favorite {
  saved: Accessor<boolean>;
  toggle(): Promise<void>;
}

/** Adds and removes a favourite, optimistically. */
export function createFavorite(product: Accessor<{ id: string; slug: string; isFavorite: boolean | null }>): Favorite {
  const { t } = useI18n();
  const toast = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const add = createAddFavoriteMutation();
  const remove = createForgetFavoriteMutation();
  const isFavorite = () => product().isFavorite ?? false;
  const [saved, setSaved] = createSignal(isFavorite());
  createEffect(on(isFavorite, setSaved, { defer: true }));

  const change = async (wanted: boolean): Promise<boolean> => {
    const variables = { productId: product().id };
    const { data } = await (wanted ? add(variables) : remove(variables));
    if (!data) return false;
    const payload = 'addFavorite' in data ? data.addFavorite : data.removeFavorite;
    return payload.userErrors.length === 0;
  };
  return {
    saved,
    async toggle() {
      if (!session.signedIn()) return navigate(signInHref(`/p/${product().slug}`));
      const wanted = !saved();
      setSaved(wanted);
      if (await change(wanted)) return;
      setSaved(!wanted);
      toast({ tone: 'error', text: isOnline() ? t.failures.server : t.failures.offline });
    },
  };
}
