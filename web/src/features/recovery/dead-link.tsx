import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** A link that does nothing any more, and where to ask for another. */
export function DeadLink(props: { text: string; href: string }) {
  const { t } = useI18n();
  return (
    <>
      <FormProblem text={props.text} />
      <Button href={props.href} class="self-start">
        {t.recovery.newLink}
      </Button>
    </>
  );
}
