interface KeyedTable {
  ids: () => readonly string[];
  /** Absent where rows cannot be picked. */
  pick?: ((ids: readonly string[], picked: boolean) => void) | undefined;
  isPicked: (id: string) => boolean;
  focus: (id: string) => void;
}

/**
 * The keys of a row in focus: arrows, Home and End move, with Shift they pick what they pass; Space picks, Enter opens,
 * Ctrl A picks all on the page, Escape none. Keys of what is inside the row are its own.
 */
export function createTableKeys({ ids, pick, isPicked, focus }: KeyedTable) {
  let anchor: string | undefined;
  const range = (from: string, to: string): readonly string[] => {
    const [start, end] = [ids().indexOf(from), ids().indexOf(to)].sort((a, b) => a - b) as [number, number];
    return ids().slice(Math.max(0, start), end + 1);
  };
  const move = (id: string, to: number, extend: boolean): void => {
    const target = ids()[Math.max(0, Math.min(to, ids().length - 1))];
    if (target === undefined) return;
    if (extend && pick) {
      anchor ??= id;
      pick(range(id, target), false);
      pick(range(anchor, target), true);
    } else anchor = undefined;
    focus(target);
  };
  const toggle = (id: string, extend: boolean): void => {
    if (extend && anchor !== undefined) pick?.(range(anchor, id), true);
    else pick?.([id], !isPicked(id));
    anchor = id;
  };
  return (event: KeyboardEvent & { currentTarget: HTMLElement }, id: string): void => {
    if (event.target !== event.currentTarget || event.isComposing) return;
    const at = ids().indexOf(id);
    const control = event.ctrlKey || event.metaKey;
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(id, at + 1, event.shiftKey),
      ArrowUp: () => move(id, at - 1, event.shiftKey),
      Home: () => move(id, 0, event.shiftKey),
      End: () => move(id, ids().length - 1, event.shiftKey),
      ' ': () => toggle(id, event.shiftKey),
      Enter: () => event.currentTarget.querySelector('a')?.click(),
      Escape: () => pick?.(ids(), false),
    };
    const act = control ? (event.key === 'a' && pick ? () => pick(ids(), true) : undefined) : steps[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
