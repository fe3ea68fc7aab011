/** English: the catalogue that gives the others their type. Short, calm, exact; it is read by somebody afraid, on a phone. */
import { format } from './format.ts';

const f = format('en');

export const en = {
  page: {
    title: 'Contact',
  },
  format: f,
};
