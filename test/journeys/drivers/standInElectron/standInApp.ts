import { EventEmitter } from 'node:events';
import { cancellableEvent } from './cancellableEvent.ts';

/** The life of the program, with Electron's rules on what may be done before and after it is ready. */
export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly switches: string[] = [];
  isSandboxed = false;
  private phase: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting';
  private readonly ending = Promise.withResolvers<number>();
  private readonly setting: AppSetting;

  constructor(setting: AppSetting) {
    super();
    this.isPackaged = setting.isPackaged;
    this.setting = setting;
  }

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.mustBe('starting', 'command line switches');
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };
  /** Settles with the exit code. */
  get exited(): Promise<number> {
    return this.ending.promise;
  }

  getAppPath = () => this.setting.appPath;
  getVersion = () => '0.0.0';
  requestSingleInstanceLock = () => this.setting.hasLock;

  enableSandbox(): void {
    this.mustBe('starting', 'enableSandbox');
    this.isSandboxed = true;
  }
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.phase = 'ready';
  }
  mustBe(phase: 'starting' | 'ready', what: string): void {
    if (this.phase !== phase) throw new Error(`${what}: the app is ${this.phase}, not ${phase}`);
  }
  /** The last window went: the app quits unless it listens for that. */
  lastWindowClosed(): void {
    if (!this.emit('window-all-closed')) this.quit();
  }
  quit(): void {
    const event = cancellableEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code: number): void {
    this.phase = 'gone';
    this.ending.resolve(code);
  }
}

export interface AppSetting {
  readonly appPath: string;
  readonly hasLock: boolean;
  readonly isPackaged: boolean;
}
