import workerAddress from './worker.ts?worker&url';

interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

const ALIGN_WORKER = new URL(workerAddress, location.href).href;

/** The window's only Trusted Types policy: it lets one address through, that of the worker the build made. */
const policy = trustedTypes?.createPolicy('crossread-worker', {
  createScriptURL: (url) => {
    if (url !== ALIGN_WORKER) throw new TypeError('Not the alignment worker');
    return url;
  },
});

export const createAlignWorker = (): Worker =>
  new Worker(policy?.createScriptURL(ALIGN_WORKER) ?? ALIGN_WORKER, { type: 'module' });
