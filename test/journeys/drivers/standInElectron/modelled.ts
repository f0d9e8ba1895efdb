/**
 * A stand-in object that knows its limits: a member that was not modelled throws instead of being `undefined`,
 * so a test can never pass because the stand-in knew less than Electron does.
 */
export function modelled<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then') {
        const value: unknown = Reflect.get(object, key, object);
        return value;
      }
      throw new Error(`${name}.${key} is not modelled by the stand-in`);
    },
  });
}
