import type { Settings } from '../../shared/contract/settings.ts';
import { appStore } from '../store/app-store.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');

const themeOf = ({ theme }: Settings): string => {
  if (theme !== 'system') return theme;
  if (contrast.matches) return 'high-contrast';
  return dark.matches ? 'dark' : 'light';
};

const apply = (settings: Settings): void => {
  const { documentElement: root } = document;
  root.dataset['theme'] = themeOf(settings);
  root.style.setProperty('--reading-size', `${settings.fontSize}px`);
  root.style.setProperty('--reading-leading', String(settings.lineHeight));
};

const applyNow = (): void => apply(appStore.getState().settings);

/** Puts the theme and the reading settings on the page, for as long as the window lives. */
export const followAppearance = (): void => {
  applyNow();
  appStore.subscribe((state, before) => {
    if (state.settings !== before.settings) apply(state.settings);
  });
  dark.addEventListener('change', applyNow);
  contrast.addEventListener('change', applyNow);
};
