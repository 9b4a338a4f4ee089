import type { Settings } from '../../shared/contract/settings.ts';
import { appStore, succeeded } from './app-store.ts';
import { desktop } from './desktop.ts';

/** Takes the settings into use at once and keeps them; what could not be kept is said. */
export const writeSettings = async (settings: Settings): Promise<void> => {
  appStore.setState({ settings });
  succeeded(await desktop().settings.write(settings));
};
