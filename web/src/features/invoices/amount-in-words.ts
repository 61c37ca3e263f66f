const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** An amount of yuan as Chinese invoices write it out: 壹佰贰拾玖元伍角整. */
export function amountInWords(amount: string): string {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const [jiao = '0', fen = '0'] = fraction;
  const yuan = wholeInWords(whole);
  if (!yuan && jiao === '0' && fen === '0') return '零元整';
  const tenths = jiao === '0' ? (fen !== '0' && yuan ? '零' : '') : `${digit(jiao)}角`;
  const words = `${yuan && `${yuan}元`}${tenths}${fen === '0' ? '整' : `${digit(fen)}分`}`;
  return amount.startsWith('-') ? `（负数）${words}` : words;
}

const digit = (character: string) => DIGITS.charAt(Number(character));

function wholeInWords(whole: string): string {
  let words = '';
  let skipped = false;
  for (const [index, character] of [...whole].entries()) {
    const place = whole.length - 1 - index;
    if (character === '0') skipped = words !== '';
    else {
      words += `${skipped ? '零' : ''}${digit(character)}${PLACES[place % 4]}`;
      skipped = false;
    }
    const group = whole.slice(Math.max(0, index - 3), index + 1);
    if (place % 4 === 0 && /[1-9]/.test(group)) words += GROUPS[place / 4] ?? '';
  }
  return words;
}
