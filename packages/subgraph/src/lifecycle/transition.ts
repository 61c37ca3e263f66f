/** A lifecycle: where each step leads from each status. Every other step is refused. */
export type Transitions<Status extends string, Step extends string> = Record<Status, Partial<Record<Step, Status>>>;

export class InvalidTransition extends Error {
  override name = 'InvalidTransition';
  constructor(
    readonly subject: string,
    readonly from: string,
    readonly step: string,
  ) {
    super(`${subject} that is ${from} cannot ${step}`);
  }
}

/** The status after `step`, if it can be taken; the same status when it has been taken already. */
export function statusAfter<Status extends string, Step extends string>(
  next: Transitions<Status, Step>,
  from: Status,
  step: Step,
): Status | undefined {
  const to = next[from][step];
  if (to) return to;
  const steps = Object.values<Partial<Record<Step, Status>>>(next);
  return steps.some((leads) => leads[step] === from) ? from : undefined;
}

/** The status of `subject` ("an order") after `step`; throws InvalidTransition when it cannot be taken. */
export function transition<Status extends string, Step extends string>(
  subject: string,
  next: Transitions<Status, Step>,
  { from, step }: { from: Status; step: Step },
): Status {
  const to = statusAfter(next, from, step);
  if (!to) throw new InvalidTransition(subject, from, step);
  return to;
}

/** All statuses that steps lead to from `start`, itself included. */
export function reachableFrom<Status extends string>(next: Transitions<Status, string>, start: Status): Set<Status> {
  const seen = new Set([start]);
  for (const status of seen) for (const to of Object.values(next[status]) as Status[]) seen.add(to);
  return seen;
}
