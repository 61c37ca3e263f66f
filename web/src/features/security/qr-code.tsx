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
      class="size-48 rounded-sm"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={squares()} fill="#000" />
    </svg>
  );
}
