/** A store of which single methods do something else for a while: said as data, for it has to reach workerd too. */
import type { Store } from '../../src/store/store.ts';

/** What is thrown: a text, or an error of a class. */
export type Thrown =
  | string
  | { name: 'Error' | 'TypeError' | 'RangeError'; message: string; code?: string; cause?: Thrown };
/** In the place of a method: an answer, something thrown, or the method itself with other arguments (by their number). */
export type Stub = { value: unknown } | { thrown: Thrown } | { args: Record<number, unknown> };
/** By facet and method: `tips.accept`. */
export type Stubs = Record<string, Stub>;

/** `stubs`: asked for at each call. */
export function withStubs(store: Store, stubs: () => Stubs): Store {
  return new Proxy(store, {
    get(target, facet) {
      const methods: unknown = Reflect.get(target, facet);
      if (typeof methods !== 'object' || methods === null) return methods;
      return new Proxy(methods, {
        get(of, method) {
          const real = Reflect.get(of, method);
          const stub = stubs()[`${String(facet)}.${String(method)}`];
          return typeof real === 'function' && stub !== undefined ? stubbed(of, real, stub) : real;
        },
      });
    },
  });
}

function stubbed(of: object, real: (...args: never[]) => unknown, stub: Stub) {
  return async (...args: unknown[]) => {
    if ('value' in stub) return stub.value;
    if ('thrown' in stub) throw made(stub.thrown);
    for (const [n, value] of Object.entries(stub.args)) args[Number(n)] = value;
    return Reflect.apply(real, of, args);
  };
}

const CLASSES = { Error, TypeError, RangeError };

function made(thrown: Thrown): unknown {
  if (typeof thrown === 'string') return thrown;
  const { name, message, code, cause } = thrown;
  const error = new CLASSES[name](message, cause === undefined ? {} : { cause: made(cause) });
  return code === undefined ? error : Object.assign(error, { code });
}
