import { inject } from 'vitest';
import { axeInEveryMode } from './axe-modes.ts';

axeInEveryMode('right to left', inject('languagesFolder'), inject('languagesSite'), ({ lang }) => lang === 'ur');
