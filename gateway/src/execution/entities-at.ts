import type { ResponsePath } from '@apollo/query-planner';
import type { JsonObject } from './plan-run.ts';

const EACH = '@';

/** The objects at a path of a plan, in which `@` stands for every element of a list; nulls are left out. */
export function entitiesAt(data: JsonObject, path: ResponsePath): JsonObject[] {
  const found: JsonObject[] = [];
  walk(data, path, 0, (entity) => found.push(entity));
  return found;
}

/** The path of each of these objects in the client's result. */
export function pathsAt(data: JsonObject, path: ResponsePath): ResponsePath[] {
  const found: ResponsePath[] = [];
  const here: ResponsePath = [];
  walk(data, path, 0, () => found.push([...here]), here);
  return found;
}

function walk(
  value: unknown,
  path: ResponsePath,
  depth: number,
  meet: (entity: JsonObject) => void,
  here: ResponsePath = [],
): void {
  if (value === null || value === undefined) return;
  const part = path[depth];
  if (part === undefined) {
    meet(value as JsonObject);
    return;
  }
  const steps = part === EACH ? [...(value as unknown[]).keys()] : [part];
  for (const step of steps) {
    here.push(step);
    walk((value as JsonObject)[step], path, depth + 1, meet, here);
    here.pop();
  }
}
