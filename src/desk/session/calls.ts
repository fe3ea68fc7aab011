/** The desk's calls to the server, one function each (docs/API.md). All throw `ApiError`. */
import type { Api } from '../../browser/http.ts';
import {
  DirectoryAnswer,
  HEADERS,
  IntakeAnswer,
  SessionAnswer,
  type SetupBody,
  TipsAnswer,
} from '../../protocol/api.ts';
import type { Signed } from '../../protocol/schema.ts';

export const setUp = (api: Api, body: SetupBody) => api.done('/api/desk/setup', { method: 'POST', json: body });

export const signIn = (api: Api, account: string, login: string) =>
  api.json('/api/desk/sessions', SessionAnswer, { method: 'POST', json: { account, login } });

export const signOut = (api: Api) => api.done('/api/desk/sessions', { method: 'DELETE' });

export const getDirectory = (api: Api) => api.json('/api/directory', DirectoryAnswer);

export const putDirectory = (api: Api, directory: Signed) =>
  api.done('/api/desk/directory', { method: 'PUT', json: directory });

export const getIntake = (api: Api) => api.json('/api/intake', IntakeAnswer);

export const putIntake = (api: Api, intake: Signed) => api.done('/api/desk/intake', { method: 'PUT', json: intake });

export const getTips = (api: Api, after: string | null) =>
  api.json(after === null ? '/api/desk/tips' : `/api/desk/tips?after=${encodeURIComponent(after)}`, TipsAnswer);

/** The framed answer, see `readFrames`. */
export const getEnvelopes = (api: Api, ids: readonly string[], signal: AbortSignal) =>
  api.bytes('/api/desk/envelopes', { method: 'POST', json: { ids }, signal, timeout: 120_000 });

export const deleteTip = (api: Api, id: string, removal: string) =>
  api.done(`/api/desk/tips/${id}`, { method: 'DELETE', headers: { [HEADERS.removal]: removal } });
