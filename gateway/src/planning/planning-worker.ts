import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { schemaCosts } from '../cost/schema-costs.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import { readStored } from '../operations/read-stored.ts';
import { type FieldOwners, fieldOwners } from '../partners/field-owners.ts';
import { inspectOperation } from '../partners/inspect-operation.ts';
import type { PlainError, PlannedText, PlanningReply, PlanningRequest, PlanningResults } from './messages.ts';
import { normaliseOperation } from './normalise-operation.ts';
import { plannedNames } from './planned-names.ts';
import { PlannedSupergraph } from './planned-supergraph.ts';

// This file and its imports also run in Node without a build, so they use only syntax that type stripping supports.

const supergraph = new PlannedSupergraph(String(workerData));
const document = parse(String(workerData), { noLocation: true });
const planned = plannedNames(document);
const costSchema = { schema: supergraph.schema, costs: schemaCosts(document) };
let owners: FieldOwners | undefined;

function answer(question: PlanningRequest): PlanningResults[PlanningRequest['ask']] {
  if (question.ask === 'normalise') return normaliseOperation(supergraph.schema, { ...question, planned });
  if (question.ask === 'inspect') {
    owners ??= fieldOwners(document);
    return inspectOperation(costSchema, owners, question.text);
  }
  if (question.ask === 'stored') {
    const { text, document: stored } = readStored(question.text, { schema: supergraph.schema, plannedNames: planned });
    return { text, ...planOf(stored) };
  }
  return planOf(parse(question.text, { noLocation: true }));
}

function planOf(operation: DocumentNode): PlannedText {
  const plan = supergraph.plan(operation);
  return { ...plan, planLength: JSON.stringify(plan.plan).length };
}

function reply(question: PlanningRequest): PlanningReply {
  try {
    return { answer: answer(question) };
  } catch (error) {
    return { errors: error instanceof OperationRefused ? error.errors.map(plain) : [plain(error)] };
  }
}

function plain(error: unknown): PlainError {
  if (error instanceof GraphQLError) {
    const { message, locations, extensions } = error;
    return { message, locations, extensions };
  }
  return { message: String(error), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

parentPort?.on('message', (question: PlanningRequest) => parentPort?.postMessage(reply(question)));
parentPort?.postMessage('ready');
