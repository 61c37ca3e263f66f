import { sha256 } from './read-manifest.ts';

const TEXT = `mutation PublishOperations($input: RegisterOperationsInput!) {
  registerOperations(input: $input) {
    release {
      id
      clientName
      clientVersion
      operationCount
    }
    problems {
      operation
      code
      message
    }
    userErrors {
      code
      message
      field
    }
  }
}`;

/** The one operation that the shop registers for every partner: by it programs publish, as `npm run partner` does. */
export const PUBLISH = {
  operationId: sha256(TEXT),
  name: 'PublishOperations',
  text: TEXT,
  requires: ['operations:write'],
  cost: 1,
};
