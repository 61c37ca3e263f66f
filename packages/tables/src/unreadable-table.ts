/** A sentence in the languages of the shop. */
export interface Said {
  'zh-CN': string;
  en: string;
}

/** Why a whole file cannot be read; nothing of it may be used. */
export class UnreadableTable extends Error {
  override name = 'UnreadableTable';
  constructor(readonly text: Said) {
    super(text.en);
  }
}
