/**
 * The media type of a Content-Type header, in lower case and without parameters: "IMAGE/JPEG; charset=binary" is
 * "image/jpeg" (RFC 9110, section 8.3.1). Empty when there is none.
 */
export function mediaTypeOf(header: string | null | undefined): string {
  return (header ?? '').split(';', 1)[0]!.trim().toLowerCase();
}
