import { createSignal, Show } from 'solid-js';
import { DescriptionPreviewDocument } from '../../graphql/generated/operations.ts';
import type { DescriptionPreviewQuery } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { RichText } from '../product/rich-text.tsx';
import type { EditorForm } from './product-editor.tsx';

/** A description in Markdown, and how its page will show it. */
export function DescriptionField(props: { form: EditorForm; name: 'descriptionZh' | 'descriptionEn' }) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const [html, setHtml] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const text = () => props.form.values[props.name];
  const label = () => t.productEditor.names[props.name];
  const preview = async (): Promise<void> => {
    setBusy(true);
    const { data, failure }: OperationResult<DescriptionPreviewQuery> = await graphql.fetch(
      DescriptionPreviewDocument,
      { text: text() },
      true,
    );
    setBusy(false);
    setProblem(failure ? failureText(t, failure) : undefined);
    setHtml(data?.descriptionPreview ?? undefined);
  };
  return (
    <div data-field={props.name} class="flex min-w-0 flex-col gap-2">
      <Show
        when={html()}
        fallback={
          <TextArea
            label={label()}
            hint={t.productEditor.descriptionHint}
            rows={10}
            maxlength={20_000}
            value={text()}
            error={props.form.error(props.name)}
            onInput={(value) => props.form.set(props.name, value)}
          />
        }
      >
        {(shown) => (
          <section aria-label={t.productEditor.previewOf(label())} class="flex flex-col gap-1">
            <p class="text-sm text-text-2">{label()}</p>
            <div class="max-h-[480px] overflow-y-auto rounded-sm border border-line p-3">
              <RichText html={shown()} />
            </div>
          </section>
        )}
      </Show>
      <FormProblem text={problem()} />
      <div>
        <Show
          when={html() === undefined}
          fallback={
            <Button size="sm" onClick={() => setHtml(undefined)}>
              {t.productEditor.backToText}
            </Button>
          }
        >
          <Button
            size="sm"
            busy={busy()}
            aria-label={t.productEditor.previewOf(label())}
            aria-disabled={text().trim() === ''}
            onClick={() => {
              if (text().trim() !== '') void preview();
            }}
          >
            {t.productEditor.previewText}
          </Button>
        </Show>
      </div>
    </div>
  );
}
