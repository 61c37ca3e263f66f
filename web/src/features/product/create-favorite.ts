import { useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { createAddFavoriteMutation, createForgetFavoriteMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
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
  let pending = 0;
  let last: Promise<unknown> = Promise.resolve();
  createEffect(on(isFavorite, (known) => pending === 0 && setSaved(known), { defer: true }));

  /** Why it could not be changed. */
  const change = async (wanted: boolean): Promise<string | undefined> => {
    const variables = { productId: product().id };
    const { data, failure } = await (wanted ? add(variables) : remove(variables));
    if (failure || !data) return failure ? failureText(t, failure) : t.failures.server;
    const payload = 'addFavorite' in data ? data.addFavorite : data.removeFavorite;
    return payload.userErrors[0]?.message;
  };
  /** One after the other: of two that are sent together, the first may be done last. */
  const inTurn = (wanted: boolean): Promise<string | undefined> => {
    pending += 1;
    const changed = last.then(() => change(wanted)).finally(() => (pending -= 1));
    last = changed;
    return changed;
  };
  return {
    saved,
    async toggle() {
      if (!session.signedIn()) return navigate(signInHref(`/p/${product().slug}`));
      const wanted = !saved();
      setSaved(wanted);
      const problem = await inTurn(wanted);
      if (problem === undefined) return;
      setSaved(!wanted);
      toast({ tone: 'error', text: problem });
    },
  };
}
