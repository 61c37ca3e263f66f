import { encode } from 'uqr';

/** A QR code, black on white in every theme, as scanners expect. */
export default function QrCode(props: { text: string; label: string }) {
  const code = () => encode(props.text, { border: 4 });
  const squares = () =>
    code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join('');
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      class="size-48 rounded-sm bg-white text-black"
    >
      <path d={squares()} fill="currentColor" />
    </svg>
  );
}
