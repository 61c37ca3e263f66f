import type { JsonObject } from './plan-run.ts';

/**
 * Merges the result of a fetch into the data: objects field by field, lists of equal length element by element;
 * everything else is replaced. Only own properties count, so that no name reaches a prototype.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value !== undefined) target[name] = Object.hasOwn(target, name) ? merged(target[name], value) : value;
  }
}

function merged(known: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (!Array.isArray(known) || known.length !== value.length) return value;
    return known.map((element, index) => merged(element, value[index]));
  }
  if (!isObject(known) || !isObject(value)) return value;
  mergeInto(known, value);
  return known;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
