/** What the server tells its window over the WebSocket. A question carries a number, and the window answers with it. */
export type ServerMessage =
  | { readonly kind: 'topic'; readonly topic: string; readonly message: unknown }
  | { readonly kind: 'pick'; readonly question: number }
  | { readonly kind: 'save'; readonly question: number; readonly address: string; readonly name: string }
  | { readonly kind: 'confirm'; readonly question: number; readonly url: string }
  | { readonly kind: 'reload' };

/** Whether the reader went through with what a question asked. */
export interface WindowAnswer {
  readonly question: number;
  readonly agreed: boolean;
}

/** The WebSocket's subprotocol; the token follows as a second one, the only header that a page can set there. */
export const SUBPROTOCOL = 'crossread';
/** Carries the token with a POST. A page of another origin cannot send it without being asked first. */
export const TOKEN_HEADER = 'x-crossread-token';
/** Carries the key of the address that a window was opened with, in exchange for the token. */
export const KEY_HEADER = 'x-crossread-key';
/** Where a window makes that exchange. */
export const ENTRY = '/enter';
