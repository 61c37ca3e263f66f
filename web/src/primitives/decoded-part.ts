/** A part of a path as it is meant: the router gives it as it stands in the address, where 茶 is %E8%8C%B6. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
