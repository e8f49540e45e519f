import { inject } from 'vitest';
import { lookAtEachTemplate } from './looks.ts';

lookAtEachTemplate('right to left', inject('languagesFolder'), inject('languagesSite'), ({ lang }) => lang === 'ur');
