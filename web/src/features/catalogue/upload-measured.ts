import { uploadPicture } from '../after-sale/upload-picture.ts';

/** The longest side that the server keeps. */
const LONGEST_SIDE = 1600;

export interface UploadedPicture {
  key: string;
  width: number;
  height: number;
}

/** Uploads a picture, and says how large it is then; undefined when it is none, or the server refused it. */
export async function uploadMeasured(file: File): Promise<UploadedPicture | undefined> {
  try {
    const { width, height } = await createImageBitmap(file);
    const { key } = await uploadPicture(file, {});
    if (key === undefined) return undefined;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    return { key, width: Math.round(width * scale), height: Math.round(height * scale) };
  } catch {
    return undefined;
  }
}
