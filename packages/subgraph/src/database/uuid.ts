const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` is a UUID. Any other id is unknown and must not reach a uuid column, which would fail. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
