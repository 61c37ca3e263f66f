// Writes dashboards/*.json from the boards, or with --check compares: node --import tsx deploy/observe/grafana/write.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownBoards } from './boards.ts';
import { engineBoards } from './engine-boards.ts';
import { dashboardOf } from './panels.ts';

const check = process.argv.includes('--check');
for (const board of [...ownBoards, ...engineBoards]) {
  const path = join(import.meta.dirname, 'dashboards', `${board.uid}.json`);
  const text = `${JSON.stringify(dashboardOf(board), null, 1)}\n`;
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} differs from its board: node --import tsx deploy/observe/grafana/write.ts`);
    process.exitCode = 1;
  }
}
