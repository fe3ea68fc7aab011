/** HTTP to the demo's own server, as a browser would speak it: a cookie per person, problems as errors. */
import type * as v from 'valibot';
import { SEALED_TYPE } from '../../protocol/api.ts';
import { parseJson } from '../../protocol/schema.ts';

export interface Call {
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

export interface Client {
  send(method: string, path: string, call?: Call): Promise<Response>;
  /** The JSON answer, checked by the schema. */
  get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>>;
}

/** Throws `Error` with the server's own code for anything but success: a demo that fails should say where. */
export function client(url: string): Client {
  let cookie: string | null = null;

  async function send(method: string, path: string, { json, bytes, headers }: Call = {}): Promise<Response> {
    const type = bytes === undefined ? 'application/json' : SEALED_TYPE;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(json === undefined && bytes === undefined ? {} : { 'content-type': type }),
        ...(cookie === null ? {} : { cookie }),
        ...headers,
      },
      body: bytes ?? (json === undefined ? null : JSON.stringify(json)),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  }

  return {
    send,
    async get(path, schema) {
      const value = parseJson(schema, await (await send('GET', path)).text());
      if (value === null) throw new Error(`GET ${path}: not of the expected form`);
      return value;
    },
  };
}
