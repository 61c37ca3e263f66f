import { z } from 'zod';
import { rowsOf } from '../sample-files.ts';
import { type PaintName, paints } from './paints.ts';

const picture = z.object({
  /** In the media store. */
  key: z.string(),
  /** File name in the icon set, without its ending. */
  icon: z.string(),
  view: z.enum(['front', 'tilt', 'close', 'pair', 'trio', 'tile']),
  /** Studio background as #rrggbb; none gives a transparent picture. */
  background: z.string().optional(),
  /** What the body of the product is painted with; none leaves the icon as it is. */
  paint: z.enum(Object.keys(paints) as [PaintName, ...PaintName[]]).optional(),
});

export type SamplePicture = z.output<typeof picture>;

/** Every picture of the sample shop. */
export function samplePictures(): SamplePicture[] {
  return rowsOf('pictures.ndjson', picture);
}
