import { inject } from 'vitest';
import { lookAtEachTemplate } from './looks.ts';

lookAtEachTemplate('left to right', inject('kitFolder'), inject('kitSite'), () => true);
