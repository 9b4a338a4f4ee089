import type { Channel } from './channels.ts';
import type { Call, Desktop } from './desktop.ts';

/** Carries one call to the host. What it answers is the host's `Result`, already checked there. */
export type CallHost = (channel: Channel, input: unknown) => Promise<unknown>;

/**
 * Builds `window.desktop` over a transport. The one place that says which function stands for which channel, shared by
 * the preload script, the browser shell and the in-memory transport. Imports types alone, so that a preload stays small.
 */
export const makeDesktop = <DroppedFile>(
  call: CallHost,
  on: Desktop<DroppedFile>['on'],
  drop: Desktop<DroppedFile>['files']['drop'],
): Desktop<DroppedFile> => {
  const asking = <C extends Channel>(channel: C): Call<C> =>
    ((input: unknown = {}) => call(channel, input)) as Call<C>;
  return {
    library: {
      list: asking('library.list'),
      create: asking('library.create'),
      copy: asking('library.copy'),
      pack: asking('library.pack'),
      unpack: asking('library.unpack'),
      place: asking('library.place'),
      move: asking('library.move'),
      trash: asking('library.trash'),
      trashed: asking('library.trashed'),
      restore: asking('library.restore'),
      discard: asking('library.discard'),
      example: asking('library.example'),
    },
    project: {
      open: asking('project.open'),
      edit: asking('project.edit'),
      note: asking('project.note'),
      close: asking('project.close'),
    },
    source: {
      read: asking('source.read'),
      origins: asking('source.origins'),
      keep: asking('source.keep'),
      locate: asking('source.locate'),
    },
    files: { pick: asking('files.pick'), launched: asking('files.launched'), drop },
    import: {
      start: asking('import.start'),
      paste: asking('import.paste'),
      cancel: asking('import.cancel'),
    },
    export: { save: asking('export.save') },
    settings: { read: asking('settings.read'), write: asking('settings.write') },
    menu: { show: asking('menu.show') },
    window: { finished: asking('window.finished') },
    address: { open: asking('address.open') },
    on,
  };
};
