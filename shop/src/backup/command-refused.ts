/** What a command does not do, in a sentence for the operator. */
export class CommandRefused extends Error {
  override name = 'CommandRefused';
}
