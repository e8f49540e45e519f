import { expect, test } from 'vitest';
import { readGiven } from '../../src/setup/given.ts';
import { nameOfFile } from '../../src/setup/reading.ts';

const t = (key: string, values: Record<string, unknown> = {}): string => `${key} ${String(values['name'])}`;

test('of several files at once each is told of, and why one couldn’t be read stays', () => {
  const given = readGiven(
    [
      { name: 'branch.yaml', text: 'name: [a\n' },
      { name: 'notes.txt', text: 'Buy biscuits' },
      { name: 'events.yaml', text: '- title: Tea\n  starts: 2027-01-12 19:00\n' },
    ],
    t,
  );
  expect(given.says).toBe('setup.notOurs notes.txt setup.readBack events.yaml setup.notRead branch.yaml');
  expect(given.issues.map(({ file }) => file)).toEqual(['branch.yaml']);
  expect(Object.keys(given.drafts)).toEqual(['events.yaml']);
});

test('a mark that an editor put before the first letter is no part of it', () => {
  const given = readGiven([{ name: '', text: '\uFEFFname: Leeds\n' }], t);
  expect(given.drafts['branch.yaml']).toEqual({ text: 'name: Leeds\n', wasRead: true, value: { name: 'Leeds' } });
});

test.each([
  ['entries in braces', '- { slot: typical-rent, value: £850 }\n', 'local.yaml'],
  ['events in braces', '- { id: tea, title: Tea, starts: 2027-01-12 19:00 }\n', 'events.yaml'],
  [
    'a branch whose words begin like an event',
    'name: Leeds\nabout: |\n  Our evening\n  starts: at seven\n',
    'branch.yaml',
  ],
  ['a branch that has no name yet', 'place: Leeds\nimprint: not-yet\n', 'branch.yaml'],
  ['a shopping list', '- biscuits\n', undefined],
])('a pasted text is known by what stands in it: %s', (_, text, name) => {
  expect(nameOfFile('', text)).toBe(name);
});

test('the file of one event says that it isn’t the list, and what to do', () => {
  const { issues } = readGiven([{ name: 'evening.yaml', text: 'title: Tea\nstarts: 2027-01-12 19:00\n' }], t);
  expect(issues).toMatchObject([{ message: 'This isn’t a list.', mend: expect.stringContaining('one event alone') }]);
});
