import { Picture } from '../../ui/picture.tsx';

const SQUARE = 480;

/** The picture stored with an order: only its key, so background and alternative text are generic. */
export function OrderPicture(props: { url: string | null; size: number }) {
  const source = () => (props.url ? { url: props.url, width: SQUARE, height: SQUARE, alt: '', placeholder: '' } : null);
  return (
    <div style={{ width: `${props.size}px` }} class="shrink-0">
      <Picture source={source()} sizes={`${props.size}px`} maxWidth={360} class="rounded-sm" />
    </div>
  );
}
