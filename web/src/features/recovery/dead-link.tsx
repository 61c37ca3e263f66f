import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** Shown for an invalid link, with the way to get another. */
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
