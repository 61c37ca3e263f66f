/** The widths that signed addresses of pictures may ask for, and those that all may. */
const WIDTHS = [160, 240, 360, 480, 720, 1080, 1600];
const OPEN_WIDTHS = [360, 480];

export interface PictureAddress {
  url: string;
  /** Absent for pictures that are only known by their address. */
  signedUrl?: string | undefined;
}

/** The address of a picture in a width. */
export const inWidth = ({ url, signedUrl }: PictureAddress, width: number): string =>
  signedUrl ? `${signedUrl}&w=${width}` : `${url}?w=${width}`;

/** All widths up to the largest worth offering, as the attribute `srcset`. */
export function srcset(source: PictureAddress, maxWidth: number): string {
  return (source.signedUrl ? WIDTHS : OPEN_WIDTHS)
    .filter((width) => width <= maxWidth)
    .map((width) => `${inWidth(source, width)} ${width}w`)
    .join(', ');
}
