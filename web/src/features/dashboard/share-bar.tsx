/** A length beside a figure that says the same: decoration. */
export function ShareBar(props: { share: number }) {
  return (
    <span aria-hidden="true" class="block h-2 w-12 rounded-sm bg-sunken md:w-24">
      <span class="block h-2 rounded-sm bg-link" style={{ width: `${Math.max(0, Math.min(1, props.share)) * 100}%` }} />
    </span>
  );
}
