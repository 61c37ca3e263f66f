/** One set, drawn on a 24 grid with a 1.75 stroke; decorative, so the text beside it or a label carries the meaning. */
const SHAPES = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14m5.2-1.8L20.5 20.5',
  cart: 'M3 4h2.2l2.3 11h9.8l2.2-8H6.3M9 19.5h.01M16.5 19.5h.01',
  'cart-plus': 'M3 4h2.2l2.3 11h9.8l1.4-5M9 19.5h.01M16.5 19.5h.01M15.5 3v6M12.5 6h6',
  'cart-choose': 'M3 4h2.2l2.3 11h9.8l1.4-5M9 19.5h.01M16.5 19.5h.01M10.5 6h.01M15 6h.01M19.5 6h.01',
  home: 'M4 11 12 4l8 7M6 9.5V20h4.5v-5.5h3V20H18V9.5',
  grid: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20c.8-3.5 3.8-5.5 7.5-5.5s6.7 2 7.5 5.5',
  heart: 'M12 20 4.8 12.6a4.6 4.6 0 0 1 6.5-6.5l.7.7.7-.7a4.6 4.6 0 0 1 6.5 6.5z',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4M12 5V3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  'chevron-right': 'm9 5 7 7-7 7',
  'chevron-left': 'm15 5-7 7 7 7',
  'chevron-down': 'm5 9 7 7 7-7',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  trash: 'M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5 7.3 20h9.4l.8-13.5M10 10.5v6M14 10.5v6',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  box: 'M12 3.5 20 8v8l-8 4.5L4 16V8zM4.3 8.2 12 12.5l7.7-4.3M12 12.5v8',
  card: 'M3.5 6h17v12h-17zM3.5 10h17M7 14.5h3',
  store: 'M4.5 10v10h15V10M3.5 9l1.5-5h14l1.5 5c0 3-4.2 3-4.3 0 0 3-4.2 3-4.2 0 0 3-4.2 3-4.2 0-.1 3-4.3 3-4.3 0',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2h.01',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 11v5M12 8h.01',
  globe: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  zoom: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16.2 16.2 20.5 20.5M11 8v6M8 11h6',
  receipt: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  edit: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z',
  chart: 'M4 20h16M6.5 20v-6M11 20V9M15.5 20v-8M20 20V5',
  ticket: 'M4 6.5h16v4a1.8 1.8 0 0 0 0 3.5v3.5H4V14a1.8 1.8 0 0 0 0-3.5zM14 7v1.5M14 11.2v1.6M14 15.5V17',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
} as const;

export type IconName = keyof typeof SHAPES | 'star';

const STAR = 'm12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z';

export function Icon(props: { name: IconName; size?: number; filled?: boolean; class?: string }) {
  const solid = () => props.filled || props.name === 'star';
  return (
    <svg
      class={`shrink-0 ${props.class ?? ''}`}
      width={props.size ?? 20}
      height={props.size ?? 20}
      viewBox="0 0 24 24"
      fill={solid() ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={props.name === 'star' ? 0 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={props.name === 'star' ? STAR : SHAPES[props.name]} />
    </svg>
  );
}
