import type { SourceOrigin } from '../../shared/contract/channels.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { sha256Of } from './disk/sha256.ts';
import type { FileTokens } from './file-tokens.ts';
import type { ProjectStore } from './project/project-store.ts';
import type { OriginState } from './project/source-origins.ts';
import type { PickedInput } from './shell.ts';

/** The state without the path, which the window never learns; a file that says something else comes as a token. */
const forWindow = ({ path, ...origin }: OriginState, tokens: FileTokens): SourceOrigin => {
  const isOther = origin.state === 'changed' || origin.state === 'kept';
  return { ...origin, file: isOther ? tokens.grant({ path }) : null };
};

/** How the files stand that the Sources of a Project came from. */
export const originsOf = async (store: ProjectStore, tokens: FileTokens): Promise<SourceOrigin[]> => {
  const sources = Object.values(store.records).filter((record) => record.kind === 'source');
  const states = await store.origins.look([...new Set(sources.map(({ sha256 }) => sha256))]);
  return states.map((state) => forWindow(state, tokens));
};

/** How the file stands that the reader says a Source came from. Where it holds the Source's bytes it is remembered. */
export const locateOrigin = async (
  store: ProjectStore,
  sha256: string,
  token: string,
  tokens: FileTokens,
): Promise<Result<SourceOrigin>> => {
  const input = tokens.find(token);
  if (!input.ok) return input;
  if ('path' in input.value)
    return ok(forWindow(await store.origins.locate(sha256, input.value.path), tokens));
  return ok(uploaded(sha256, input.value, token));
};

/** What a browser handed over has no place on this computer that could be remembered. */
const uploaded = (
  sha256: string,
  { name, bytes }: Extract<PickedInput, { bytes: Uint8Array }>,
  token: string,
): SourceOrigin => {
  const isSame = sha256Of(bytes) === sha256;
  return {
    sha256,
    fileName: name,
    state: isSame ? 'unchanged' : 'changed',
    changedAt: null,
    file: isSame ? null : { token, name },
  };
};
