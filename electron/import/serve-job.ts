/** Electron's end of the channel to a utility process. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

/** Milliseconds after which the process ends by itself, should the host not have ended it once it had its answer. */
const LINGER = 5000;

const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

const tell = (message: unknown): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

/** Has this process do the one job that its parent sends, answer what comes of it, and end. Messages may be told before. */
export const serveJob = <Job, Answer>(
  work: (job: Job, tell: (message: Answer) => void) => Promise<Answer>,
): void => {
  const serve = async (job: unknown): Promise<void> => {
    tell(await work(job as Job, tell));
    setTimeout(() => process.exit(0), LINGER);
  };
  if (parentPort) parentPort.on('message', ({ data }) => void serve(data));
  else {
    process.once('message', (job) => void serve(job));
    // A host that is gone needs no answer.
    process.once('disconnect', () => process.exit(0));
  }
};
