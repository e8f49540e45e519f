import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../../src/edge/bill-of-materials.ts';
import type { PackageLock } from '../../../src/edge/npm-lock.ts';

const lock: PackageLock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
const released = {
  version: '1.2.0',
  licence: 'MIT AND CC-BY-SA-4.0',
  commit: '6868af5d3e1a0f0c2b4d6e8f0a1b2c3d4e5f6071',
  at: 1_795_651_200,
  archive: 'a'.repeat(64),
};

/** The official schema, and the two it points to. */
function openSchema(): (bill: unknown) => string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(folder, `res/schema/${name}.SNAPSHOT.schema.json`), 'utf8'));
  // They name each other by these files.
  const named = (name: string): object => ({
    ...schema(name),
    $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
  });
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    schemas: [named('spdx'), named('jsf-0.82')],
    formats: {
      'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
      'iri-reference': /^[^\s<>"{}|\\^`]*$/u,
      'idn-email': /^[^\s@]+@[^\s@]+$/u,
      uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
    },
  });
  const validate = ajv.compile(schema('bom-1.6'));
  return (bill) => (validate(bill) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`));
}
const faults = openSchema();
const bill = JSON.parse(billOfMaterials(lock, released));

interface Component {
  'bom-ref': string;
  name: string;
  group?: string;
  version: string;
  purl: string;
  scope: string;
  hashes?: { alg: string; content: string }[];
  licenses?: object[];
  properties: { name: string; value: string }[];
}
const components: Component[] = bill.components;
const find = (purl: string): Component | undefined => components.find((each) => each.purl.startsWith(`${purl}@`));
const isPublished = (each: Component | undefined): boolean =>
  each?.properties.some(({ name, value }) => name === 'hedgeschool:published' && value === 'true') === true;

describe('the bill of materials of this project', () => {
  test('keeps to the official schema of CycloneDX 1.6, which bites', () => {
    expect(faults(bill)).toEqual([]);
    expect(faults({ ...bill, bomFormat: 'Other' })).not.toEqual([]);
    expect(
      faults({ ...bill, components: [{ ...components[0], licenses: [{ license: { id: 'Mine' } }] }] }),
    ).not.toEqual([]);
  });

  test('every package of the lock is there once, with version, address, sum and licence where the lock has them', () => {
    const named = Object.entries(lock.packages).filter(([path]) => path !== '');
    const purls = new Set(
      named.map(
        ([path, { version }]) => `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${version}`,
      ),
    );
    expect(components.map(({ purl }) => purl)).toEqual([...purls].toSorted());
    expect(components.length).toBeGreaterThan(500);
    const bare = named.filter(([, { integrity }]) => integrity === undefined).length;
    expect(components.filter(({ hashes }) => hashes === undefined)).toHaveLength(bare);
    expect(components.filter(({ licenses }) => licenses === undefined)).toHaveLength(bare);
    for (const { hashes } of components)
      if (hashes !== undefined)
        expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
  });

  test('a sum is that of the lock, in hex', () => {
    const [sum] = find('pkg:npm/preact')?.hashes ?? [];
    expect(`sha512-${Buffer.from(sum?.content ?? '', 'hex').toString('base64')}`).toBe(
      lock.packages['node_modules/preact']?.integrity,
    );
  });

  test('it says what a package is for, and of which something stands in published sites', () => {
    expect(find('pkg:npm/preact')).toMatchObject({ scope: 'required', name: 'preact' });
    expect(find('pkg:npm/vitest')?.scope).toBe('excluded');
    expect(find('pkg:npm/%40img/sharp-linux-x64')).toMatchObject({ scope: 'optional', group: '@img' });
    expect(components.filter(isPublished).map(({ scope }) => scope)).not.toContain('excluded');
    expect(['preact', '%40expo-google-fonts/noto-sans'].map((name) => isPublished(find(`pkg:npm/${name}`)))).toEqual([
      true,
      true,
    ]);
    expect(isPublished(find('pkg:npm/astro'))).toBe(false);
    const scripted = components.filter(({ properties }) =>
      properties.some(({ name }) => name.endsWith(':installScript')),
    );
    expect(scripted.map(({ name }) => name)).toEqual(['esbuild', 'node']);
  });

  test('what needs what: the project needs its direct packages, and every one that is named is there', () => {
    const needs: { ref: string; dependsOn: string[] }[] = bill.dependencies;
    const known = new Set([...components.map((each) => each['bom-ref']), 'hedgeschool@1.2.0']);
    expect(needs.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual([]);
    const { dependencies = {}, devDependencies = {} } = lock.packages[''] ?? {};
    expect(needs.find(({ ref }) => ref === 'hedgeschool@1.2.0')?.dependsOn).toHaveLength(
      Object.keys({ ...dependencies, ...devDependencies }).length,
    );
    // Whatever is there is there because something needs it.
    const needed = new Set(needs.flatMap(({ dependsOn }) => dependsOn));
    expect(components.map((each) => each['bom-ref']).filter((ref) => !needed.has(ref))).toEqual([]);
  });

  test('the same release gives the same text; another commit another number', () => {
    expect(billOfMaterials(structuredClone(lock), { ...released })).toBe(billOfMaterials(lock, released));
    expect(bill.metadata.timestamp).toBe('2026-11-26T00:00:00Z');
    expect(bill.metadata.component).toMatchObject({
      version: '1.2.0',
      hashes: [{ alg: 'SHA-256', content: released.archive }],
      licenses: [{ expression: 'MIT AND CC-BY-SA-4.0' }],
    });
    const other = JSON.parse(billOfMaterials(lock, { ...released, commit: 'f'.repeat(40) }));
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });

  test('a package that lies twice in the lock is one, with the weightier of its uses', () => {
    const twice = {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1.0.0' }, devDependencies: { b: '1.0.0' } },
        'node_modules/a': { version: '1.0.0', dependencies: { c: '2.0.0' } },
        'node_modules/a/node_modules/c': { version: '2.0.0' },
        'node_modules/b': { version: '1.0.0', dev: true, dependencies: { c: '2.0.0' } },
        'node_modules/b/node_modules/c': { version: '2.0.0', dev: true },
      },
    };
    for (const packages of [twice.packages, Object.fromEntries(Object.entries(twice.packages).toReversed())]) {
      const read: { components: Component[] } = JSON.parse(billOfMaterials({ ...twice, packages }, released));
      expect(read.components.map(({ purl, scope }) => [purl, scope])).toEqual([
        ['pkg:npm/a@1.0.0', 'required'],
        ['pkg:npm/b@1.0.0', 'excluded'],
        ['pkg:npm/c@2.0.0', 'required'],
      ]);
    }
  });
});
