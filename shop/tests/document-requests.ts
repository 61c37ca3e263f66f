import { globSync, readFileSync } from 'node:fs';

/** A request as a page of docs/api shows it. */
export interface DocumentRequest {
  page: string;
  line: number;
  kind: 'graphql' | 'sh';
  text: string;
  /** The JSON below an operation, with names such as "<skuId>" in place of values. */
  variables: string | undefined;
  /** Who sends it; a comment above says so. */
  as: 'guest' | 'buyer' | 'seller';
  /** The code of the error it shows. */
  refused: string | undefined;
}

const BLOCK =
  /(?:<!-- (?:as: (?<as>\w+))?(?:refused: (?<refused>\w+))? -->\n)?```(?<kind>graphql|sh)\n(?<text>[\s\S]*?)```(?:\n\n```json\n(?<variables>[\s\S]*?)```)?/g;

/** Every operation, and every command that calls the shop, on the pages of docs/api. */
export function documentRequests(): DocumentRequest[] {
  return globSync('docs/api/**/*.md')
    .sort()
    .flatMap((page) => {
      const content = readFileSync(page, 'utf8');
      return [...content.matchAll(BLOCK)].map(({ index, groups = {} }) => ({
        ...{ page, line: content.slice(0, index).split('\n').length },
        ...{ kind: groups.kind as DocumentRequest['kind'], text: groups.text ?? '', variables: groups.variables },
        ...{ as: (groups.as ?? 'guest') as DocumentRequest['as'], refused: groups.refused },
      }));
    })
    .filter(({ kind, text }) => kind === 'graphql' || text.includes('https://shop.example/graphql'));
}

/** With the values of a shop in place of the names. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/<(\w+)>/g, (name, key: string) => values[key] ?? name);
}
