import type { PowerMonitor } from 'electron';

/** Locks the program when the PC is about to sleep or its screen is locked (Win+L): whoever comes back must show who they are. */
export function lockWithWindows(powerMonitor: Pick<PowerMonitor, 'on'>, lock: () => void): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
