import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyProject, hedge, siteFingerprints } from './project.ts';
import { writeFiles } from '../temporary.ts';

const BRANCH = `name: Hedge School in Київ → 公平 ☕
languages:
  - { tag: en, name: English }
  - { tag: ta, name: தமிழ் }
imprint: Printed and promoted by Ọ̀ṣun branch ✓, PO Box 1, გ Town
contact: { role: the ☎ lead }
`;
const PAGE = `---
title: Who we are 🙂
summary: We meet in Αθήνα street → ring the ☎.
lastReviewed: 2026-11-20
reviewBy: 2027-11-20
---

Tick ✓ or ✔, say ሰላም to all, and go → there. 👩‍👧 ♿
`;
const TAMIL = `---
title: நாம்
summary: நாம் அனைவரும்
lastReviewed: 2026-11-20
reviewBy: 2027-11-20
---

நாம் அனைவரும் சேர்ந்து பேசலாம்.
`;
const LOCAL = `- slot: typical-rent
  value: £850 a month ✉ கடை
  source: Adverts 🏠
  date: 2026-11-03
  reviewBy: 2027-05-03
`;
const EVENTS = `- id: housing-night
  title: Housing night 🎉 ธ
  sort: meeting
  facing: outward
  starts: 2026-12-01 19:00
  minutes: 60
  place: { name: Hall ⚑ Львів, address: Mill Street }
`;

test.runIf(inject('full'))('a letter that no typeface has is warned of with its place, and the build goes on', () => {
  const folder = copyProject();
  writeFiles(folder, {
    'branch/branch.yaml': BRANCH,
    'branch/local.yaml': LOCAL,
    'branch/events.yaml': EVENTS,
    'branch/pages/who-we-are.mdx': PAGE,
    'branch/pages/tamil.ta.mdx': TAMIL,
  });
  const checked = hedge(folder, ['check']);
  expect(checked.said).not.toMatch(/^error/m);
  for (const place of ['branch.yaml:1:30', 'pages/who-we-are.mdx:8:18', 'local.yaml:2:25', 'events.yaml:2:27'])
    expect(checked.said).toContain(`warning  branch/${place}`);
  expect(checked.said).toContain('“ሰላም” (Amharic and Tigrinya)');
  const built = hedge(folder, ['build']);
  expect({ code: built.code, said: built.said }).toMatchObject({ code: 0 });
  const site = join(folder, 'dist');
  expect(existsSync(join(site, 'handbook/who-we-are/who-we-are.pdf'))).toBe(true);
  expect(existsSync(join(site, 'cards/en/page/who-we-are.png'))).toBe(true);
  // What is Tamil throughout has a page, and no sheet of stand-ins.
  const tamil = readFileSync(join(site, 'ta/handbook/tamil/index.html'), 'utf8');
  expect(tamil).toContain('நாம் அனைவரும்');
  expect(tamil).not.toContain('tamil.pdf');
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(tamil) ?? [];
  expect(card).toContain('cards/ta/page/tamil.png');
  expect(existsSync(join(site, new URL(card, 'https://branch.example/').pathname))).toBe(true);
  expect(hedge(folder, ['check', '--release']).code).toBe(1);
});

test('what the typesetter refuses for another reason ends in a sentence, and the earlier site stays', () => {
  const folder = copyProject();
  expect(hedge(folder, ['build', '--pages'])).toMatchObject({ code: 0 });
  const before = siteFingerprints(join(folder, 'dist'));
  const style = 'src/blocks/question/print.typ';
  writeFiles(folder, {
    [style]: `${readFileSync(join(folder, style), 'utf8')}\n#let render(node, m) = if m.size > 20pt { panic("smudged") }\n`,
  });
  const { code, said } = hedge(folder, ['build']);
  expect(code).toBe(1);
  expect(siteFingerprints(join(folder, 'dist'))).toEqual(before);
  expect(said).toMatch(
    /^\S+-giant\.pdf, the giant print of “[^”]+” \(src\/content\/\S+\.mdx\), couldn’t be made, so no new site was put in place: the typesetter couldn’t set “[^”]+”\.$/m,
  );
  expect(said).toContain('That is a fault in Hedge School');
  expect(said).not.toMatch(/EPIPE|SourceDiagnostic|panicked|smudged|\n\s+at |ERR_IPC/);
});

test('a picture that is none is named before anything is set', () => {
  const folder = copyProject();
  writeFiles(folder, {
    'branch/branch.yaml': 'name: Ours\nimprint: Printed and promoted by Ours, PO Box 1, Our Town\n',
    'branch/media/hall.png': 'not a picture',
    'branch/pages/who-we-are.mdx': `${PAGE}\n<Figure src="hall.png" alt="The hall" />\n`,
  });
  const { code, said } = hedge(folder, ['build']);
  expect(code).toBe(1);
  expect(said).toContain('“hall.png” is no picture that can be read, whatever its name says.');
  expect(said).not.toContain('That is a fault in Hedge School');
});
