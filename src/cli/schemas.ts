import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onDisk } from '../edge/plain.ts';
import { listPlainFiles } from '../edge/plain-files.ts';
import { editorSchemas } from '../outputs/data/json-schemas.ts';
import { settle } from './project.ts';
import type { Verb } from './verb.ts';

export const schemas: Verb = {
  usage: 'hedge schemas',
  about:
    'Writes JSON Schemas, so that VS Code completes and checks the fields of texts (with the extensions it then recommends).',
  options: {},
  words: 0,
  async run(_typed, world) {
    settle(world.root);
    const all = editorSchemas();
    const write = (path: string, value: unknown): void =>
      onDisk('write', path, () => {
        mkdirSync(dirname(join(world.root, path)), { recursive: true });
        writeFileSync(join(world.root, path), `${JSON.stringify(value, undefined, 2)}\n`);
      });
    for (const { name, schema } of all) write(`.hedge/schemas/${name}.json`, schema);

    // YAML files, for the extension redhat.vscode-yaml.
    const yaml = all
      .filter(({ files }) => files.length > 0)
      .map(({ name, files }) => [`./.hedge/schemas/${name}.json`, files]);
    write('.vscode/settings.json', { 'yaml.schemas': Object.fromEntries(yaml), 'astro.content-intellisense': true });
    write('.vscode/extensions.json', { recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'] });

    // Frontmatter of MDX files, for Astro's extension, in the form Astro itself writes for its own collections.
    const heads = all.filter(({ folders }) => folders.length > 0);
    const entries = heads.flatMap(({ name, folders }) =>
      folders.flatMap((folder) =>
        listPlainFiles(world.root, folder)
          .files.filter((file) => file.endsWith('.mdx'))
          .map((file) => [decodeURIComponent(pathToFileURL(join(world.root, file)).href).toLowerCase(), name]),
      ),
    );
    for (const { name, schema } of heads) write(`.astro/collections/${name}.schema.json`, schema);
    write('.astro/collections/collections.json', {
      collections: heads.map(({ name }) => ({ hasSchema: true, name })),
      entries: Object.fromEntries(entries),
    });
    world.say(
      `${all.length} schemas are in .hedge/schemas, and VS Code is told where. Run this again after adding a text.`,
    );
    return 0;
  },
};
