import { z } from 'zod';

/** The kinds of item the kit holds. People see a module as a "session" and a curriculum as a "course". */
export const KINDS = ['module', 'guide', 'worksheet', 'template', 'curriculum', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** The five strands of work the founding document names (row F08). */
export const THEMES = ['workers', 'renters', 'social-infrastructure', 'anti-imperialism', 'branches'] as const;
export type Theme = (typeof THEMES)[number];

/** What sort of session it is. */
export const STRANDS = ['introductory', 'local-struggle', 'deeper', 'skills', 'how-we-are-together'] as const;
export type Strand = (typeof STRANDS)[number];

/** The spiral model (Arnold, Burke and others, Educating for a Change, 1991) with an opening and a closing. */
export const PHASES = ['welcome', 'experience', 'patterns', 'new-information', 'practise', 'act', 'reflect'] as const;
export type Phase = (typeof PHASES)[number];

/** How the room is arranged during a step. */
export const GROUPINGS = ['whole', 'go-round', 'fours', 'threes', 'pairs', 'solo', 'stations'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Whose voice a step's minutes belong to; `shared` counts half to the facilitator. */
export const TALKS = ['participants', 'shared', 'facilitator', 'guest', 'quiet'] as const;
export type Talk = (typeof TALKS)[number];

/** What taking part in a step asks of a body. */
export const NEEDS = ['sight', 'hearing', 'standing', 'moving', 'reading', 'writing', 'speaking-to-all'] as const;
export type Need = (typeof NEEDS)[number];

export const NATIONS = ['England', 'Scotland', 'Wales', 'Northern Ireland', 'UK'] as const;
export type Nation = (typeof NATIONS)[number];

export const theme = z.enum(THEMES).describe('Which of the five strands of branch work this belongs to.');
export const strand = z.enum(STRANDS).describe('What sort of session this is.');
export const phase = z.enum(PHASES).describe('Where the step stands in the spiral of learning.');
export const grouping = z.enum(GROUPINGS).describe('How people are grouped during the step.');
export const talk = z.enum(TALKS).describe('Whose voice the minutes belong to; shared counts half.');
export const need = z.enum(NEEDS).describe('Something that taking part asks of a person.');
export const nation = z.enum(NATIONS).describe('The nation of the United Kingdom a statement is about.');

/** The sorts of sites where a branch's folder can be changed in a browser. Codeberg and Gitea are Forgejo's sort. */
export const FORGES = ['github', 'forgejo', 'gitlab'] as const;
export type ForgeKind = (typeof FORGES)[number];
