import { inject } from 'vitest';
import { axeInEveryMode } from './axe-modes.ts';

axeInEveryMode('left to right', inject('kitFolder'), inject('kitSite'), () => true);
