import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsAhead } from '../../src/site/parts-ahead.ts';
import { makeScriptsWhole } from '../../src/site/whole-scripts.ts';

const script = (name: string): string => `<script type="module" src="/kit/assets/${name}"></script>`;

describe('a page that loads scripts', () => {
  const files: Record<string, string> = {
    'plan.js': 'import{a as t}from"./fit.js";import"./side.js";t();import("./later.js");',
    'fit.js': 'import{b}from"./deep.js";export{b as a};',
    'side.js': 'console.log(`import"./never.js"`)',
    'deep.js': 'var e=1;export{e as b};',
    'alone.js': 'document.title',
    'empty.js': '\n',
  };
  const set = partsAhead('/kit/assets/', (name) => files[name] ?? '');
  const page = (scripts: string): string =>
    set(`<html><head><link rel="stylesheet" href="/a.css"></head><body>${scripts}</body></html>`);
  const ahead = (html: string): string[] =>
    [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href = '']) => href);

  test('names in its head all that they import, but not what they import when it is wanted', () => {
    const html = page(script('plan.js'));
    expect(ahead(html).toSorted()).toEqual(['deep.js', 'fit.js', 'side.js'].map((name) => `/kit/assets/${name}`));
    expect(html.indexOf('modulepreload')).toBeGreaterThan(html.indexOf('stylesheet'));
    expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('</head>'));
    expect(html).toContain(script('plan.js'));
  });

  test('has no line more where they import nothing, and none for a script in which nothing is left', () => {
    expect(page(script('alone.js') + script('empty.js'))).toBe(page(script('alone.js')));
    expect(ahead(page(script('alone.js')))).toEqual([]);
    expect(page('<script type="module" src="/offline/keep.js"></script>')).toContain('/offline/keep.js');
  });
});

describe('a script of a page', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'scripts-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('has in it what it imports, where that is little, and still does the same', async () => {
    write('Find.astro_astro_type_script_0.js', 'import{n as e}from"./near.js";globalThis.told=e(2);');
    write('near.js', 'var t=e=>e*21;export{t as n};');
    await makeScriptsWhole(folder);
    const made = read('Find.astro_astro_type_script_0.js');
    expect(made).not.toContain('near.js');
    await import(`data:text/javascript,${encodeURIComponent(made)}`);
    expect(Reflect.get(globalThis, 'told')).toBe(42);
    // Another page's script may still import it.
    expect(read('near.js')).toContain('export');
  });

  test('stays as it is where what it imports is much: two pages then fetch it once', async () => {
    const name = 'Plan.astro_astro_type_script_0.js';
    const text = 'import{n as e}from"./much.js";e();';
    write(name, text);
    write('much.js', `var t=()=>"${'x'.repeat(20_000)}";export{t as n};`);
    await makeScriptsWhole(folder);
    expect(read(name)).toBe(text);
  });
});
