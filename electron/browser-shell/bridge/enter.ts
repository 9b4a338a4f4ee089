import type { Result } from '../../../shared/contract/result.ts';
import { ENTRY, KEY_HEADER } from '../wire.ts';

const STORED_TOKEN = 'crossread-token';

/** The key behind the `#` of the first address, which never leaves the browser; taken out of the address and its history. */
const takeKey = (): string | null => {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (key !== null) history.replaceState(null, '', location.pathname);
  return key;
};

const exchange = async (key: string): Promise<string | null> => {
  try {
    const response = await fetch(ENTRY, { method: 'POST', headers: { [KEY_HEADER]: key } });
    const answer = (await response.json()) as Result<{ token: string }>;
    return answer.ok ? answer.value.token : null;
  } catch {
    return null;
  }
};

/** The token that this window's calls carry, for as long as the tab lasts; '' where it was not let in. */
export const enter = async (): Promise<string> => {
  const key = takeKey();
  const token = key === null ? null : await exchange(key);
  if (token !== null) sessionStorage.setItem(STORED_TOKEN, token);
  return sessionStorage.getItem(STORED_TOKEN) ?? '';
};
