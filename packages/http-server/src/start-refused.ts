/** Something that keeps a process from starting and that its operator can mend: the message says all of it. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
