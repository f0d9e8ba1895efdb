import { EventEmitter } from 'node:events';

/** What Windows tells of sleep and locked screens; like Electron's, it may be asked only once the app is ready. */
export class StandInPower extends EventEmitter {
  private readonly mustBeReady: () => void;
  constructor(mustBeReady: () => void) {
    super();
    this.mustBeReady = mustBeReady;
  }
  override on(event: 'suspend' | 'lock-screen', listener: () => void): this {
    this.mustBeReady();
    return super.on(event, listener);
  }
  /** Tells whoever listens; nobody listening is a fault of the program. */
  tell(event: 'suspend' | 'lock-screen'): void {
    if (!this.emit(event)) throw new Error(`nobody listens to ${event}`);
  }
}
