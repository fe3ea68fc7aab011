/** Texts to begin an answer with, the same for the whole newsroom: signed by an admin, sealed to whoever has the desk secret. */
import * as v from 'valibot';
import { TEMPLATE_MAX, TEMPLATES_MAX, TITLE_MAX } from './limits.ts';
import { Count, Key, line, Signed } from './schema.ts';

export const Template = v.strictObject({
  title: line(TITLE_MAX),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(TEMPLATE_MAX)),
});
export type Template = v.InferOutput<typeof Template>;

/** The text that the admin's key signs. */
export const Templates = v.strictObject({
  v: v.literal(1),
  kind: v.literal('templates'),
  newsroom: Key,
  /** The server takes the next one only: two admins do not overwrite each other. */
  serial: v.pipe(Count, v.minValue(1)),
  templates: v.pipe(v.array(Template), v.maxLength(TEMPLATES_MAX)),
});
export type Templates = v.InferOutput<typeof Templates>;

/** What is padded and sealed. */
export const TemplatesPlaintext = v.strictObject({ templates: Signed });
