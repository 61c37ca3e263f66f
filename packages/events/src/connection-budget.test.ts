import { expect, test } from 'vitest';
import { connectionBudget, tooFewConnections } from './connection-budget.ts';

test('what the shop takes is compared with what the server allows, less some for others', async () => {
  const budget = await connectionBudget(async () => [{ allowed: 97 }]);
  expect(tooFewConnections(budget, 87)).toBeUndefined();
  expect(tooFewConnections(budget, 88)).toMatch(/allows 97 connections, 87 of them for the shop, which takes up to 88/);
});
