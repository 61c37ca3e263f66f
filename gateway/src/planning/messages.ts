import type { OperationTypeNode } from 'graphql';
import type { Inspection } from '../partners/inspect-operation.ts';
import type { Planned } from './planned-supergraph.ts';

/** An error as it passes between threads. */
export interface PlainError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  extensions: Record<string, unknown>;
}

/** A request to the planning thread. */
export type PlanningRequest =
  | { ask: 'normalise'; text: string; operationName: string | undefined }
  /** `text` is a normalised one. */
  | { ask: 'plan'; text: string }
  /** A document that came with the deployment: trusted to be of reasonable size. */
  | { ask: 'stored'; text: string }
  /** Of an operation that is to be registered. */
  | { ask: 'inspect'; text: string };

/** The normal form shared by operations that only differ in layout, names and literals. */
export interface Normalised {
  text: string;
  kind: OperationTypeNode;
  /** The client's literals, by the variables that replace them. */
  constants: Record<string, unknown>;
}

export interface PlannedText extends Planned {
  /** Length of the plan as JSON, from which its size in memory is estimated. */
  planLength: number;
}

/** A stored document as it is planned and run. */
export interface PlannedStored extends PlannedText {
  text: string;
}

export interface PlanningResults {
  normalise: Normalised;
  plan: PlannedText;
  stored: PlannedStored;
  inspect: Inspection;
}

export type PlanningReply = { answer: PlanningResults[keyof PlanningResults] } | { errors: PlainError[] };
