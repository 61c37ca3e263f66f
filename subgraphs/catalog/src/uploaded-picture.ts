/** Keys as the upload handler makes them; the folder is the id of the uploader. */
const UPLOADED = /^uploads\/(?<person>[0-9a-f-]{36})\/[0-9a-f-]{36}\.webp$/;

/** Whether this is the key of a picture that the person uploaded. */
export const isOwnUpload = (key: string, userId: string): boolean => UPLOADED.exec(key)?.groups?.person === userId;
