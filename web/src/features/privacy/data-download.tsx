import { createSignal } from 'solid-js';
import { createBeginDataDownloadMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** All that the shop holds about a person, as a file. */
export function DataDownload() {
  const { t } = useI18n();
  const begin = createBeginDataDownloadMutation();
  const [problem, setProblem] = createSignal<string>();
  const [begun, setBegun] = createSignal(false);
  const download = async (): Promise<void> => {
    setProblem(undefined);
    setBegun(false);
    const { data, failure } = await begin({});
    if (failure) return void setProblem(failureText(t, failure));
    if (!data?.beginDataDownload.begunAt) return void setProblem(data?.beginDataDownload.userErrors[0]?.message);
    setBegun(true);
    // The browser saves what it is sent, and the page stays.
    window.location.assign('/account/data.json');
  };
  return (
    <div class="flex flex-col items-start gap-3">
      <p class="max-w-[38em] text-text-2">{t.privacy.downloadText}</p>
      <FormProblem text={problem()} />
      <Button busy={begin.pending()} onClick={download}>
        {t.privacy.downloadButton}
      </Button>
      <p role="status" class="text-sm text-text-2">
        {begun() ? t.privacy.downloadStarted : ''}
      </p>
    </div>
  );
}
