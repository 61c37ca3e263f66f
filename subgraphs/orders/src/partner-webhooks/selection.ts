import { GraphQLError, Kind, parse, print } from 'graphql';

/** A selection of the type `WebhookEvent` in its canonical form; throws a GraphQLError for an invalid one. */
export function readSelection(text: string): string {
  const { definitions } = parse(`{ event ${text}\n}`);
  const [operation, ...others] = definitions;
  if (others.length > 0 || operation?.kind !== Kind.OPERATION_DEFINITION) throw notOneSelection();
  const [event, ...beside] = operation.selectionSet.selections;
  if (beside.length > 0 || event?.kind !== Kind.FIELD || !event.selectionSet) throw notOneSelection();
  return print(event.selectionSet);
}

const notOneSelection = () => new GraphQLError('It must be one selection in braces.');

/** The query whose field `event` has this selection. */
export function selectionQuery(selection: string): string {
  return `query ($type: WebhookEventType!, $orderId: ID!, $subjectId: ID, $occurredAt: DateTime) {
    event: webhookEvent(type: $type, orderId: $orderId, subjectId: $subjectId, occurredAt: $occurredAt) ${selection}
  }`;
}
