const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The ids in a text, of whatever it shows. */
export function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(UUID) ?? []);
}
