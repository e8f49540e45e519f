import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Piece } from './corpus.ts';

const PHASES = ['welcome', 'experience', 'experience', 'patterns', 'new-information', 'practise', 'act', 'reflect'];
const GROUPINGS = ['go-round', 'threes', 'pairs', 'fours', 'pairs', 'threes', 'solo', 'go-round'];

/** Writes the corpus as this kit's own content, under a project folder. */
export function writeOurs(root: string, corpus: readonly Piece[]): void {
  for (const folder of ['modules', 'worksheets']) mkdirSync(join(root, 'src/content', folder), { recursive: true });
  for (const piece of corpus) writeFileSync(join(root, fileOf(piece)), textOf(piece));
  // Two pages are reached from the handbook alone.
  mkdirSync(join(root, 'src/content/pages'), { recursive: true });
  writeFileSync(join(root, 'src/content/pages/about.mdx'), ABOUT);
}

const ABOUT = `---
title: About this
summary: A page of the handbook.
group: about
order: 1
lastReviewed: 2026-11-22
reviewBy: 2099-01-01
---

[Set up](/set-up/) or [keep](/keep/) a site.
`;

/** The file of a piece, from the project folder. */
export function fileOf(piece: Piece): string {
  return `src/content/${piece.kind}s/${piece.id}.mdx`;
}

/** A piece in this kit's format. */
export function textOf(piece: Piece): string {
  return piece.kind === 'module' ? moduleText(piece) : worksheetText(piece);
}

function head(piece: Piece): string {
  return `title: ${piece.title}\ncode: ${piece.code}\nsummary: ${piece.summary}\ntheme: renters\nlastReviewed: 2026-11-22\nreviewBy: 2099-01-01\n`;
}

function moduleText(piece: Piece): string {
  const steps = piece.parts.map(
    (
      part,
      index,
    ) => `<Step title="${part.title}" minutes={${part.minutes}} essential={true} phase="${PHASES[index] ?? 'experience'}" grouping="${GROUPINGS[index] ?? 'pairs'}" talk="participants"${index === 0 ? ' checkIn={true}' : ''}>

<Say>

${part.say} You can pass.

</Say>

${part.paragraphs.join('\n\n')}

</Step>
`,
  );
  return `---
${head(piece)}strand: skills
audience: public
ages: 16+
leading: first-time
groupSize: { min: 6, ideal: 14, max: 30 }
facilitators: 1
format: [in-person]
needsScreen: false
room: Any room
materials: []
prepare: [{ task: Read this page, when: day-before, minutes: 15 }]
aims: [One aim of this session]
outcomes: [One outcome of this session]
invitation: Come and talk about it with your neighbours. All are welcome.
contentNotes: []
access: { reading: none, hearing: Small groups., vision: All is read aloud., movement: None needed., energy: Breaks., sensory: Quiet corner., childcare: Ask us., cost: Free. }
takeAway: { question: What will you try?, examples: [Ask a neighbour, Think about it] }
---

## Before you start

${piece.summary}

${steps.join('\n')}
## Where this comes from

${piece.summary}
`;
}

function worksheetText(piece: Piece): string {
  const questions = piece.parts.map(
    (part) => `<Question>\n\n**${part.title}?** ${part.say}\n\n<WriteIn lines={3} />\n\n</Question>\n`,
  );
  return `---
${head(piece)}purpose: ${piece.summary}
minutes: 15
copies: person
workedBy: pairs
withoutPrinter: Write the questions on the wall.
readAloud: true
filledIn: take-home
personalData: false
---

${questions.join('\n')}`;
}
