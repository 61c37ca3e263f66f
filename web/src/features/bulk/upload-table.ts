import { NETWORK_FAILURE } from '../../graphql/result.ts';

/** The upload for `startImport`, or an error code. */
type TableUpload = { upload: string; code?: undefined } | { upload?: undefined; code: string };

/** Uploads a table or an archive, and reports the progress from 0 to 1. */
export function uploadTable(file: File, onProgress: (part: number) => void): Promise<TableUpload> {
  const request = new XMLHttpRequest();
  request.open('POST', '/imports');
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  return new Promise((resolve) => {
    request.onload = () => resolve(uploadIn(request.response));
    request.onerror = () => resolve({ code: NETWORK_FAILURE });
    request.send(file);
  });
}

function uploadIn(answer: unknown): TableUpload {
  const { upload, code } = (answer ?? {}) as { upload?: string; code?: string };
  return upload === undefined ? { code: code ?? 'INTERNAL_SERVER_ERROR' } : { upload };
}
