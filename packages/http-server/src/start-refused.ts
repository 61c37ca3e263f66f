/** The process cannot start for a reason that its operator can correct; the message is all that is logged. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
