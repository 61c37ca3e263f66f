/** The widths, in pixels, that pictures are served in; any other is refused, so that nobody can fill the disk. */
export const MEDIA_WIDTHS = [160, 240, 360, 480, 720, 1080, 1600] as const;

/** Those that anybody may ask for; the others are for signed addresses. */
export const OPEN_WIDTHS: readonly MediaWidth[] = [360, 480];

export type MediaWidth = (typeof MEDIA_WIDTHS)[number];

/** The sides, in pixels, that pictures of people are kept in. */
export const AVATAR_SIZES = [64, 128, 256] as const;

export type AvatarSize = (typeof AVATAR_SIZES)[number];

export function isMediaWidth(width: number): width is MediaWidth {
  return MEDIA_WIDTHS.some((known) => known === width);
}
