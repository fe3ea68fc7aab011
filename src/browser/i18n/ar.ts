/**
 * Arabic, the right-to-left language of the first release. NO NATIVE READER HAS CHECKED THIS TRANSLATION YET; the page's
 * foot says so to readers (`page.unchecked`). Keep the two in step: remove both when somebody has.
 */
import { format } from './format.ts';
import type { Words } from './index.ts';

export const ar: Words = {
  page: {
    title: 'اتصال',
  },
  format: format('ar'),
};
