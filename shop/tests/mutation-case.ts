import type { Viewer } from '@minijd/subgraph';
import type { Scene } from './mutation-scene.ts';

export type Arguments = Record<string, unknown>;

export interface Case {
  as: Partial<Viewer>;
  /** A valid input, for a permitted viewer. */
  args: Arguments;
  /** Spoiled values that are valid here, by their names in failures. */
  fine?: RegExp;
  /** Takes ids that need not exist: does nothing then, without an error. */
  quiet?: boolean;
  /** Attempts without permission or on the data of others. */
  owned?: boolean;
  /** Other invalid inputs. */
  also?: Arguments[];
}

/** The cases by mutation. */
export type Cases = Record<string, (scene: Scene) => Case>;
