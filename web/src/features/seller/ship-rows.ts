/** A line of a pasted list: an order, its carrier and tracking number. */
export interface ShipRow {
  /** As it stands in the list, to be corrected there. */
  line: string;
  order: string;
  carrier: string;
  trackingNo: string;
}

const NUMBER = /\d{20}(?:-\d{1,4})?/;
/** A field in quotes, in which two are one, or one without. */
const FIELD = /"((?:[^"]|"")*)"|([^,\t;，；]*)/y;

/** The fields of a line, which commas, semicolons or tabs part. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    FIELD.lastIndex = at;
    const [whole = '', quoted, plain = ''] = FIELD.exec(line) ?? [];
    fields.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    at += whole.length;
  }
  return fields;
}

/**
 * The rows of a list as people paste it from a spreadsheet or open it from a file: order, carrier and tracking number, or
 * order and tracking number only, when `carrier` carries all of them. Without separators spaces part the fields. A first
 * line without a number is a heading.
 */
export function shipRows(text: string, carrier: string): ShipRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  return lines
    .filter((line, index) => index > 0 || /\d/.test(line))
    .map((line) => {
      const fields = /[,\t;，；]/.test(line) ? fieldsOf(line) : line.trim().split(/\s+/);
      // Spreadsheets keep long numbers as text behind an apostrophe, or as ="123".
      const [order = '', second = '', third] = fields.map((field) => field.replace(/^['=]+"?|"$/g, ''));
      const number = NUMBER.exec(order)?.[0] ?? order;
      return third
        ? { line, order: number, carrier: second || carrier, trackingNo: third }
        : { line, order: number, carrier, trackingNo: second };
    });
}

/** The text of a file: UTF-8, else GB 18030, which Excel writes in China. */
export async function textOf(file: Pick<Blob, 'arrayBuffer'>): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
