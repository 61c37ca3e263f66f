import { createSignal, Show, Suspense } from 'solid-js';
import {
  createRecommendationSettingsQuery,
  createSwitchRecommendationsMutation,
} from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';

/** Whether what the visitor does is used for recommendations. */
export function RecommendationSwitch() {
  return (
    <Suspense fallback={<SkeletonRows count={1} class="h-11" />}>
      <Loaded />
    </Suspense>
  );
}

function Loaded() {
  const { t } = useI18n();
  const toast = useToast();
  const query = createRecommendationSettingsQuery(undefined, { fresh: true });
  const mutation = createSwitchRecommendationsMutation();
  const [problem, setProblem] = createSignal<string>();
  const switchTo = async (enabled: boolean): Promise<void> => {
    const { data, failure } = await mutation({ enabled });
    setProblem(failure ? failureText(t, failure) : data?.switchRecommendations.userErrors[0]?.message);
    if (data?.switchRecommendations.settings) {
      toast({ text: enabled ? t.recommendations.switchedOn : t.recommendations.switchedOff });
    }
    query.refetch();
  };
  return (
    <Show when={query()?.recommendationSettings}>
      {(settings) => (
        <div>
          <FormProblem text={problem()} />
          <label class="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              class="size-5 accent-brand"
              checked={settings().enabled}
              onChange={(event) => void switchTo(event.currentTarget.checked)}
            />
            {t.recommendations.use}
          </label>
          <p class="max-w-[38em] text-xs text-text-3">{t.recommendations.note}</p>
        </div>
      )}
    </Show>
  );
}
