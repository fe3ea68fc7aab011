/** What the pages where one writes show of files, and how they are sent: one script that comes after the form. */
import { carrier } from '../../browser/files/carrier.ts';
import { uploader } from '../../browser/files/upload.ts';
import { loadWords } from './catalogues.ts';
import { named } from './choose.ts';
import { Received } from './received.tsx';
import { faulty, field, uploading } from './shown.tsx';

export const apart = { parts: { field, uploading, faulty, Received, named, carrier, uploader }, loadWords };
