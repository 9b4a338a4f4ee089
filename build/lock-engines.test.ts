import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';
import { CHECKOUT } from './checkout.mjs';
import { RUN_ON_NODE_20_19 } from './lock-engines.mjs';

interface Package {
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
}

const read = (name: string): string => readFileSync(join(CHECKOUT, name), 'utf8');
const { engines } = JSON.parse(read('package.json')) as Package;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const ours = minVersion(engines?.node ?? '')?.version ?? '';

test.each([ours, '22.12.0', '24.0.0'])('npm ci warns of no package on Node %s', (version) => {
  const asking = Object.entries(packages).filter(
    ([, { engines: theirs, optional }]) => optional !== true && !satisfies(version, theirs?.node ?? '*'),
  );
  expect(asking.map(([path, { engines: theirs }]) => `${path} ${theirs?.node ?? ''}`)).toEqual([]);
});

test('names no package that is gone', () => {
  expect(RUN_ON_NODE_20_19.filter((path) => packages[path] === undefined)).toEqual([]);
});

test('README asks for the Node that package.json asks for', () => {
  expect(read('README.md')).toContain(`With Node ${ours.replace(/\.0$/, '')} or newer`);
});
