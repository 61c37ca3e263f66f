import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActionChange, AuditedActionPayload, Transaction } from '@minijd/events';

/** What an action came to. */
export type ActionResult = Pick<AuditedActionPayload, 'outcome' | 'codes'> & {
  subject?: AuditedActionPayload['subject'];
};

const DONE: ActionResult = { outcome: 'DONE', codes: [] };

type Told = Omit<AuditedActionPayload, keyof ActionResult | 'changes' | 'withChange'>;
type Recorder = (db: Transaction | undefined, payload: AuditedActionPayload) => Promise<void>;

/**
 * A mutation while it runs, as the audit log is told of it: in the first transaction that the mutation commits, so that
 * a change and its entry exist together; afterwards when it commits none, or is refused all the same.
 */
export class AuditedAction {
  #recordedIn: object | undefined;
  #committed = false;
  #over = false;
  #created: { type: string; id: string }[] = [];
  readonly #changes: ActionChange[] = [];

  constructor(
    private readonly told: Told & { subject?: AuditedActionPayload['subject']; subjectType?: string | undefined },
    private readonly record: Recorder,
  ) {}

  /** Objects that are written, for what they were before and what can be told of them. */
  note(changes: readonly ActionChange[], created: readonly { type: string; id: string }[]): void {
    if (this.#committed || this.#over) return;
    this.#changes.push(...changes);
    this.#created.push(...created);
  }

  async committing(transaction: Transaction): Promise<void> {
    if (this.#recordedIn || this.#over) return;
    this.#recordedIn = transaction;
    await this.record(transaction, this.#payload(DONE, true));
  }

  committed(transaction: object | undefined): void {
    if (transaction && transaction === this.#recordedIn) this.#committed = true;
  }

  rolledBack(transaction: object | undefined): void {
    if (!transaction || transaction !== this.#recordedIn || this.#committed) return;
    this.#recordedIn = undefined;
    this.#changes.length = 0;
    this.#created = [];
  }

  /** Its end; what it committed is recorded already. */
  async end(result: ActionResult): Promise<void> {
    this.#over = true;
    if (this.#committed && result.outcome === 'DONE') return;
    await this.record(undefined, this.#payload(result, false));
  }

  #payload({ outcome, codes, subject: found }: ActionResult, withChange: boolean): AuditedActionPayload {
    const { subject: given, subjectType, ...told } = this.told;
    const written = [...this.#created, ...this.#changes].find(({ type }) => type === (subjectType ?? type));
    const subject = given ?? found ?? (written && { type: written.type, id: written.id });
    return {
      ...told,
      outcome,
      codes,
      ...(subject && { subject }),
      changes: withChange ? this.#changes : [],
      withChange,
    };
  }
}

const running = new AsyncLocalStorage<AuditedAction | undefined>();

/** The action that is being carried out here. */
export const currentAction = (): AuditedAction | undefined => running.getStore();

export const during = <Result>(action: AuditedAction, work: () => Result): Result => running.run(action, work);

/** What another subgraph does for an action is no part of it: its transactions are its own. */
export const outsideActions = <Result>(work: () => Result): Result =>
  currentAction() ? running.run(undefined, work) : work();
