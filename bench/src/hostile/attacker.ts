import { ATTACKS } from './attacks.ts';

/** A process that attacks the shop at an address until it is told to end; then it says what it was told. */
const [name = '', url = ''] = process.argv.slice(2);
const ending = new AbortController();
process.once('SIGTERM', () => ending.abort());
console.log('began');
const told = await ATTACKS[name]!({ url, signal: ending.signal });
console.log(JSON.stringify(told));
process.exit();
