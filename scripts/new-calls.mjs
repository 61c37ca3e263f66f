// The schema is read from the subgraphs' code, which imports the generated documents of its calls, which are generated
// from the schema: operations that are new in `src/calls/*.graphql` get a placeholder first, so that the code loads.
import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs';

for (const path of globSync('subgraphs/*/src/calls/*.graphql')) {
  const generated = path.replace(/\.graphql$/, '.generated.ts');
  const known = existsSync(generated) ? readFileSync(generated, 'utf8') : '';
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/^(?:query|mutation)\s+(\w+)/gm)) {
    const document = `export const ${name}Document`;
    if (!known.includes(`${document} `)) appendFileSync(generated, `${document} = undefined;\n`);
  }
}
