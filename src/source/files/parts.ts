/** What the pages where one writes show of files, and how they are sent: one script that comes after the form. */
import { uploader } from '../../browser/files/upload.ts';
import { loadWords } from './catalogues.ts';
import { FilesField } from './field.tsx';
import { Received } from './received.tsx';
import { Uploading } from './uploading.tsx';

export const apart = { parts: { FilesField, Uploading, Received, uploader }, loadWords };
