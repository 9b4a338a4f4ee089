/** The version of the records that this build reads and writes. */
export const SCHEMA_VERSION = 2;

/** Records of any version, before their shape is known. */
export type StoredRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One step from version `to - 1` to version `to`. Pure: the given records stay as they are. */
export interface Migration {
  readonly to: number;
  readonly migrate: (records: StoredRecords) => StoredRecords;
}

/** Every step there ever was, in order. A step is never changed once a version with it is out. */
export const MIGRATIONS: readonly Migration[] = [
  // Claims may be open: what was settled before stays as it is, but an older build must not write over an open Claim.
  { to: 2, migrate: (records) => records },
];

export type Migrated =
  | { readonly kind: 'current'; readonly records: StoredRecords }
  | { readonly kind: 'migrated'; readonly records: StoredRecords; readonly from: number }
  /** Written by a newer build: to be read only, as far as it is understood. */
  | { readonly kind: 'newer'; readonly records: StoredRecords };

/** Brings records of an older version up to `target`, step by step. Throws where a step is missing. */
export const migrate = (
  schema: number,
  records: StoredRecords,
  steps: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): Migrated => {
  if (schema === target) return { kind: 'current', records };
  if (schema > target) return { kind: 'newer', records };
  let result = records;
  for (let version = schema + 1; version <= target; version += 1) {
    const step = steps.find(({ to }) => to === version);
    if (step === undefined) throw new Error(`No migration to version ${version}`);
    result = step.migrate(result);
  }
  return { kind: 'migrated', records: result, from: schema };
};
