import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewaySettings } from '@minijd/gateway';
import { subgraphSettings } from '@minijd/subgraph';
import { webSettingsSchema } from '@minijd/web/server';
import { z } from 'zod';
import { operatorSettings, shopSettingsSchema } from '../settings.ts';
import { subgraphs } from '../subgraphs.ts';
import { MEANINGS } from './setting-meanings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCES = '{packages,subgraphs,gateway,web,shop}/**/src/**/{settings,*-settings,run-subgraph}.ts';
/** A comment and the setting that follows it at once. */
const COMMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*([A-Z][A-Z0-9_]+)\s*[:,]/g;

interface Setting {
  name: string;
  /** The processes that read it. */
  readBy: Set<string>;
  preset: string;
  values: string;
  meaning: string;
}

/** Every process by its name, and what it reads from its environment; `shop` is `npm start`. */
function processes(): [string, z.ZodType][] {
  const alone = subgraphSettings(true);
  return [
    ['shop', shopSettingsSchema],
    ['gateway', gatewaySettings(true)],
    ['web', webSettingsSchema],
    ...subgraphs.map(({ name }): [string, z.ZodType] => [name, alone]),
    ...subgraphs.flatMap(({ name, settings }): [string, z.ZodType][] =>
      settings
        ? [
            [name, settings as z.ZodType],
            ['shop', settings as z.ZodType],
          ]
        : [],
    ),
    ['commands', operatorSettings(true)],
  ];
}

/** The fields of a schema, also of one with checks and transformations. */
function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  throw new Error('settings must be an object');
}

interface JsonSchema {
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  type?: string;
  format?: string;
  anyOf?: JsonSchema[];
}

const jsonOf = (field: z.ZodType): JsonSchema =>
  z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

function valuesOf(
  { enum: choices, const: only, minimum, maximum, type, format, anyOf }: JsonSchema,
  field: z.ZodType,
): string {
  if (only !== undefined) return `\`${only}\``;
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (anyOf) return anyOf.map((one) => valuesOf(one, field)).join(' or ');
  if (format === 'uri') return 'an address';
  const kind = typeOf(field);
  if (kind === 'boolean') return '`true`, `false`';
  if (kind !== 'number' && type !== 'integer') return '';
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (most !== undefined) return `${minimum ?? 0} to ${most}`;
  return minimum === undefined || minimum <= 0 ? 'a number' : `${minimum} or more`;
}

/** Past defaults and what is optional: what a value is parsed to. */
function typeOf(field: z.ZodType): string {
  const parsed = z.toJSONSchema(field, { io: 'output', unrepresentable: 'any' }) as JsonSchema;
  return parsed.type === 'integer' ? 'number' : (parsed.type ?? '');
}

function presetOf(json: JsonSchema, field: z.ZodType): string {
  if (json.default !== undefined) return String(json.default);
  const { data } = field.safeParse(undefined);
  return ['boolean', 'number'].includes(typeof data) ? String(data) : '';
}

/** What comments of the sources say about settings, by name; the first comment counts. */
function meanings(): Map<string, string> {
  const found = new Map(Object.entries(MEANINGS));
  const files = globSync(SOURCES, { cwd: ROOT, exclude: ['**/node_modules/**'] }).sort();
  for (const file of files) {
    for (const [, comment = '', name = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(COMMENTED)) {
      const text = comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
      if (!found.has(name)) found.set(name, text);
    }
  }
  return found;
}

function settings(): Setting[] {
  const byName = new Map<string, Setting>();
  const said = meanings();
  for (const [process, schema] of processes()) {
    for (const [name, field] of Object.entries(fieldsOf(schema))) {
      const reader = field.safeParse(undefined).success ? process : `${process}*`;
      const known = byName.get(name);
      if (known) {
        known.readBy.add(reader);
        continue;
      }
      const meaning = said.get(name);
      if (!meaning) throw new Error(`${name} has no comment that says what it is for: write one where it is defined.`);
      const json = jsonOf(field);
      const preset = presetOf(json, field);
      byName.set(name, { name, readBy: new Set([reader]), preset, values: valuesOf(json, field), meaning });
    }
  }
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

const cell = (text: string) => text.replaceAll('|', '\\|');

function readers({ readBy }: Setting): string {
  const own = (star: string) => subgraphs.map(({ name }) => `${name}${star}`);
  const star = ['', '*'].find((mark) => own(mark).every((name) => readBy.has(name)));
  if (star === undefined) return [...readBy].join(', ');
  const others = [...readBy].filter((name) => !own(star).includes(name));
  return [...others, `subgraphs${star}`].join(', ');
}

/** docs/operations/configuration.md and .env.example, from the schemas of the settings and the comments beside them. */
export function configurationFiles(): [string, string][] {
  const all = settings();
  const rows = all.map((setting) => {
    const preset = setting.preset && `\`${setting.preset}\``;
    return `| \`${setting.name}\` | ${[preset, setting.values, setting.meaning, readers(setting)].map(cell).join(' | ')} |`;
  });
  const page = [
    '# Configuration',
    '',
    'Every process reads its settings from environment variables, once at its start, and refuses to start with a sentence for each that is wrong. An empty variable counts as absent. `shop` is `npm start`, `commands` is `npm run shop`; the others are processes of the services shape; `*` marks those that do not start without it.',
    '',
    'This page and `.env.example` are written by `npm run schema`; `npm run check` fails when they differ from the code. How secrets are exchanged: [secrets.md](secrets.md).',
    '',
    '| variable | default | values | meaning | read by |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ];
  const example = [
    '# Every setting with its default; docs/operations/configuration.md explains them. Copy what you change into your own',
    '# file, and start with: node --env-file=FILE scripts/run.mjs start',
    ...all.flatMap((setting) => ['', `# ${setting.meaning}`, `# ${setting.name}=${setting.preset}`]),
    '',
  ];
  return [
    ['../docs/operations/configuration.md', page.join('\n')],
    ['../.env.example', example.join('\n')],
  ];
}
