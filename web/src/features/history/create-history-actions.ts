import { type Accessor, createSignal } from 'solid-js';
import {
  createRemoveViewsMutation,
  createRestoreViewsMutation,
  createSwitchHistoryMutation,
} from '../../graphql/generated/operations.ts';
import type { RemoveViewsInput } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface HistoryActions {
  problem: Accessor<string | undefined>;
  busy: Accessor<boolean>;
  remove(what: RemoveViewsInput): Promise<void>;
  switchTo(enabled: boolean): Promise<void>;
}

/** Removes what was looked at, with a way back, and switches the history on and off; the list follows. */
export function createHistoryActions(refetch: () => void): HistoryActions {
  const { t } = useI18n();
  const toast = useToast();
  const [problem, setProblem] = createSignal<string>();
  const removeViews = createRemoveViewsMutation();
  const restoreViews = createRestoreViewsMutation();
  const switchHistory = createSwitchHistoryMutation();

  const restore = async (removedAt: string): Promise<void> => {
    const { data, failure } = await restoreViews({ removedAt });
    setProblem(failure && failureText(t, failure));
    if (data) toast({ text: t.history.restored(data.restoreViews.count ?? 0) });
    refetch();
  };
  return {
    problem,
    busy: () => removeViews.pending() || switchHistory.pending(),
    async remove(input) {
      const { data, failure } = await removeViews({ input });
      const { count, removedAt, userErrors } = data?.removeViews ?? {};
      setProblem(failure ? failureText(t, failure) : userErrors?.[0]?.message);
      refetch();
      if (!removedAt) return;
      toast({
        text: t.history.removed(count ?? 0),
        action: { label: t.messages.undo, run: () => void restore(removedAt) },
      });
    },
    async switchTo(enabled) {
      const { data, failure } = await switchHistory({ enabled });
      setProblem(failure ? failureText(t, failure) : data?.switchHistory.userErrors[0]?.message);
      if (data) toast({ text: enabled ? t.history.switchedOn : t.history.switchedOff });
      refetch();
    },
  };
}
