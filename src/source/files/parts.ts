/** What the pages where one writes show of files, and how they are sent: one script that comes after the form. */
import { carrier } from '../../browser/files/carrier.ts';
import { type UploaderParts, uploader } from '../../browser/files/upload.ts';
import { loadWords } from '../words/files.ts';
import { named } from './choose.ts';
import { Received } from './received.tsx';
import { faulty, field, uploading } from './shown.tsx';

const sender = (parts: Omit<UploaderParts, 'carry'>) => uploader({ ...parts, carry: carrier() });

export const apart = { parts: { field, uploading, faulty, Received, named, sender }, loadWords };
