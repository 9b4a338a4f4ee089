/** As a file name: standard input or output. */
export const STANDARD_STREAM = '-';

/** Names by which a system calls the two: those of Linux, macOS and the BSDs. */
const NAMES_OF_DESCRIPTOR = (descriptor: number): readonly string[] => [
  `/dev/fd/${String(descriptor)}`,
  `/proc/self/fd/${String(descriptor)}`,
];
const INPUT = new Set([STANDARD_STREAM, '/dev/stdin', ...NAMES_OF_DESCRIPTOR(0)]);
const OUTPUT = new Set([STANDARD_STREAM, '/dev/stdout', ...NAMES_OF_DESCRIPTOR(1)]);

export const isStandardInput = (name: string): boolean => INPUT.has(name);
export const isStandardOutput = (name: string): boolean => OUTPUT.has(name);

/** Whether the name is that of an open file of this process, as `<(…)` and `>(…)` pass them: `/dev/fd/63`. */
export const isDescriptor = (path: string): boolean => /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);
