import type { Channel, Input, Message, Output, PickedFile, Topic } from './channels.ts';
import type { Result } from './result.ts';

/** The function that stands for one channel; a channel without input takes no argument. */
export type Call<C extends Channel> =
  Record<string, never> extends Input<C>
    ? () => Promise<Result<Output<C>>>
    : (input: Input<C>) => Promise<Result<Output<C>>>;

/**
 * `window.desktop`: all that the window can ask of the outside. Named functions; no channel, no path, no Node.
 * `DroppedFile` is the DOM's `File`, which this folder does not know.
 */
export interface Desktop<DroppedFile> {
  readonly library: {
    readonly list: Call<'library.list'>;
    readonly create: Call<'library.create'>;
    readonly copy: Call<'library.copy'>;
    readonly pack: Call<'library.pack'>;
    readonly unpack: Call<'library.unpack'>;
    readonly place: Call<'library.place'>;
    readonly move: Call<'library.move'>;
    readonly trash: Call<'library.trash'>;
    readonly trashed: Call<'library.trashed'>;
    readonly restore: Call<'library.restore'>;
    readonly discard: Call<'library.discard'>;
    readonly example: Call<'library.example'>;
  };
  readonly project: {
    readonly open: Call<'project.open'>;
    readonly edit: Call<'project.edit'>;
    readonly note: Call<'project.note'>;
    readonly close: Call<'project.close'>;
  };
  readonly source: {
    readonly read: Call<'source.read'>;
    readonly origins: Call<'source.origins'>;
    readonly keep: Call<'source.keep'>;
    readonly locate: Call<'source.locate'>;
  };
  readonly files: {
    readonly pick: Call<'files.pick'>;
    readonly launched: Call<'files.launched'>;
    /** Turns files that the reader dropped into tokens. */
    readonly drop: (files: readonly DroppedFile[]) => Promise<Result<PickedFile[]>>;
  };
  readonly import: {
    readonly start: Call<'import.start'>;
    readonly paste: Call<'import.paste'>;
    readonly cancel: Call<'import.cancel'>;
  };
  readonly export: { readonly save: Call<'export.save'> };
  readonly settings: { readonly read: Call<'settings.read'>; readonly write: Call<'settings.write'> };
  readonly menu: { readonly show: Call<'menu.show'> };
  readonly window: { readonly finished: Call<'window.finished'> };
  readonly address: { readonly open: Call<'address.open'> };
  /** Listens to one topic; the answer stops listening. */
  readonly on: <T extends Topic>(topic: T, listener: (message: Message<T>) => void) => () => void;
}
