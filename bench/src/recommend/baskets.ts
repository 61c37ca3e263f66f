import { readFileSync } from 'node:fs';
import { type Act, type History, knownBy } from './history.ts';

interface Row {
  person: string;
  order: number;
  product: string;
  daysSinceOrder: number;
}

const idOf = (kind: number, number: string) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${number.padStart(12, '0')}`;

/**
 * Orders of people at Instacart (published 2017; columns order_id, user_id, order_number, …, product_id). The last order
 * of each is left out; what they bought next is its first product that they had not bought before.
 */
export function instacartBaskets(file: string): History {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const column = new Map(head.split(',').map((name, index) => [name, index]));
  const rows = lines.filter(Boolean).map((line): Row => {
    const cells = line.split(',');
    const cell = (name: string) => cells[column.get(name)!] ?? '';
    return {
      ...{ person: idOf(3, cell('user_id')), order: Number(cell('order_number')) },
      ...{ product: idOf(1, cell('product_id')), daysSinceOrder: Number(cell('days_since_prior_order') || 0) },
    };
  });
  const acts: Act[] = [];
  const next = new Map<string, string>();
  for (const [person, own] of Map.groupBy(rows, (row) => row.person)) {
    const orders = [...Map.groupBy(own, ({ order }) => order)].sort(([one], [other]) => one - other);
    const last = orders.pop();
    let daysAgo = 1;
    const before = orders.toReversed().flatMap(([, basket], index): Act[] => {
      if (index > 0) daysAgo += orders.at(-index)![1][0]!.daysSinceOrder;
      return basket.map(({ product }) => ({ person, product, kind: 'BOUGHT', daysAgo }));
    });
    acts.push(...before);
    const known = knownBy(before).get(person);
    const target = last?.[1].find(({ product }) => !known?.has(product));
    if (target && known) next.set(person, target.product);
  }
  const products = [...new Set(rows.map(({ product }) => product))].map((id) => ({ id }));
  return { name: 'Instacart', products, acts, next };
}
