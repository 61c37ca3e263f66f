import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { mergeInto } from './merge-into.ts';
import type { JsonObject } from './plan-run.ts';

/**
 * The part of an entity that a fetch requires; undefined when the entity lacks a part because an earlier fetch failed.
 */
export function representationOf(
  entity: JsonObject,
  requires: readonly QueryPlanSelectionNode[],
): JsonObject | undefined {
  const representation: JsonObject = {};
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') {
      if (entity.__typename !== selection.typeCondition) continue;
      const part = representationOf(entity, selection.selections);
      if (part) mergeInto(representation, part);
      continue;
    }
    const { alias, name, selections } = selection;
    const value = entity[alias ?? name];
    if (value === undefined) return undefined;
    representation[alias ?? name] = selections ? partOf(value, selections) : value;
  }
  return representation;
}

function partOf(value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((element) => partOf(element, selections));
  return representationOf(value as JsonObject, selections) ?? null;
}
