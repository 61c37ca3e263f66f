import { createSignal, Show } from 'solid-js';

/** The first letter of a name, or the last character of a short Chinese one, by which people call each other. */
export function initialOf(name: string): string {
  const letters = [...name.trim()];
  const chinese = letters.length <= 3 && letters.every((letter) => /\p{Script=Han}/u.test(letter));
  return (chinese ? letters.at(-1) : letters[0])?.toLocaleUpperCase() ?? '';
}

/** Somebody's picture beside their name, or what their name begins with. */
export function Avatar(props: { name: string; url: string | null | undefined; size: number }) {
  const [broken, setBroken] = createSignal<string>();
  const side = () => ({ width: `${props.size}px`, height: `${props.size}px` });
  const shown = () => (props.url && props.url !== broken() ? props.url : undefined);
  return (
    <Show
      when={shown()}
      fallback={
        <span
          aria-hidden="true"
          class="inline-flex shrink-0 items-center justify-center rounded-md bg-sunken font-semibold text-text-2"
          style={{ ...side(), 'font-size': `${Math.max(12, Math.round(props.size * 0.45))}px`, 'line-height': 1 }}
        >
          {initialOf(props.name)}
        </span>
      }
    >
      {(url) => (
        <img
          src={url()}
          alt=""
          width={props.size}
          height={props.size}
          class="shrink-0 rounded-md bg-white object-cover"
          style={side()}
          onError={() => setBroken(url())}
        />
      )}
    </Show>
  );
}
