/** A decoded part of a path: the router returns it percent-encoded, 茶 as %E8%8C%B6. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
