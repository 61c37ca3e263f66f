import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Slides } from './create-slides.ts';

/** Buttons beside the photo in wide windows, where there is no swiping. */
export function SlideButtons(props: { slides: Slides }) {
  const { t } = useI18n();
  const look = 'absolute top-1/2 -translate-y-1/2 bg-raised max-lg:hidden';
  return (
    <>
      <IconButton label={t.product.previousPhoto} class={`${look} start-3`} onClick={() => props.slides.step(-1)}>
        <Icon name="chevron-left" />
      </IconButton>
      <IconButton label={t.product.nextPhoto} class={`${look} end-3`} onClick={() => props.slides.step(1)}>
        <Icon name="chevron-right" />
      </IconButton>
    </>
  );
}
