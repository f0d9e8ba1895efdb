import type { InsideHandlers, Present } from '#api/dispatcher.ts';
import type { Surroundings } from '#app/surroundings.ts';
import type { Role } from '#domain/access/role.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';

/** What a stay needs of the keeper it belongs to. */
export interface StayHouse {
  uptimeMs(): number;
  during<T>(work: () => Promise<T>): Promise<T>;
  present(): Stay | null;
  handlersFor(stay: Stay): InsideHandlers;
}

/** One person's stay, from entering to leaving; work begun in it is finished in it, whoever sits there meanwhile. */
export class Stay implements Present {
  readonly around: Surroundings;
  readonly role: Role;
  readonly handlers: InsideHandlers;
  account: UserAccount;
  stirredAtMs: number;
  private readonly house: StayHouse;

  constructor(account: UserAccount, around: Surroundings, house: StayHouse) {
    this.account = account;
    this.around = around;
    this.role = account.role;
    this.house = house;
    this.stirredAtMs = house.uptimeMs();
    this.handlers = house.handlersFor(this);
  }

  get mustChangePassword(): boolean {
    return this.account.mustChangePassword;
  }
  stirred(): void {
    this.stirredAtMs = this.house.uptimeMs();
  }
  during<T>(work: () => Promise<T>): Promise<T> {
    return this.house.during(work);
  }
  isHeard(): boolean {
    const present = this.house.present();
    return present === null || present.account.id === this.account.id;
  }
  isPresent(): boolean {
    return this.house.present() === this;
  }
}
