import { AxeBuilder } from '@axe-core/playwright';
import type { CrossreadApp } from './launch.ts';

/** Serious and critical findings on what the window shows now, as "rule: element". */
export const findings = async ({ page }: CrossreadApp): Promise<string[]> => {
  // Electron cannot open the second page that axe would otherwise work in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
