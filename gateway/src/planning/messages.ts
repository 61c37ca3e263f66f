import type { OperationTypeNode } from 'graphql';
import type { Planned } from './planned-supergraph.ts';

/** An error as it passes between threads. */
export interface PlainError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  extensions: Record<string, unknown>;
}

/** What the planning thread is asked. */
export type Question =
  | { ask: 'normalise'; text: string; operationName: string | undefined }
  /** `text` is a normalised one. */
  | { ask: 'plan'; text: string };

/** An operation as all that differ from it in layout, names and literals alone are kept. */
export interface Normalised {
  text: string;
  kind: OperationTypeNode;
  /** What clients wrote as literals, by the variables that took their place. */
  constants: Record<string, unknown>;
}

export interface PlannedText extends Planned {
  /** Length of the plan as JSON: what its size in memory is estimated from. */
  planLength: number;
}

export interface Answers {
  normalise: Normalised;
  plan: PlannedText;
}

export type Reply = { answer: Answers[keyof Answers] } | { errors: PlainError[] };
