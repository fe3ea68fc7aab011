/** As much of a browser as a desk's keys need, in memory: IndexedDB and the key file with its worker. It can be cut off after any step. */
import { vi } from 'vitest';

type Message = (event: { data: unknown }) => void;

/** What stays when a tab dies. */
interface Disk {
  records: ReadonlyMap<string, Uint8Array>;
  file: Uint8Array | null;
}

export class FakeBrowser {
  disk: Disk = { records: new Map(), file: null };
  /** A browser that does not hand out files, now or ever. */
  refusesFile = false;
  /** Changes of the disk until the tab dies. From then on nothing works. */
  budget = Number.POSITIVE_INFINITY;

  /** Puts this browser in the place of Node's globals and starts the worker that serves the file. */
  async install(): Promise<void> {
    let inWorker: Message = () => undefined;
    let inPage: Message = () => undefined;
    const browser = this;
    class FileHandle {
      async createSyncAccessHandle(): Promise<object> {
        return browser.openFile();
      }
    }
    vi.stubGlobal('FileSystemFileHandle', FileHandle);
    vi.stubGlobal('indexedDB', {
      open: () => request(() => this.openDatabase()),
      deleteDatabase: () => request(() => this.change({ records: new Map() })),
    });
    vi.stubGlobal('navigator', { storage: { getDirectory: async () => this.folder(() => new FileHandle()) } });
    vi.stubGlobal('self', {
      addEventListener: (_type: string, listener: Message) => {
        inWorker = listener;
      },
      postMessage: (data: unknown) => inPage({ data: structuredClone(data) }),
    });
    vi.stubGlobal(
      'Worker',
      class {
        addEventListener(type: string, listener: Message): void {
          if (type === 'message') inPage = listener;
        }
        postMessage(data: unknown): void {
          inWorker({ data: structuredClone(data) });
        }
        terminate(): void {}
      },
    );
    await import('../../src/desk/vault/slots.worker.ts');
  }

  private change(to: Partial<Disk>): void {
    if (this.budget === 0) throw new Error('cut');
    this.budget -= 1;
    this.disk = { ...this.disk, ...to };
  }

  private folder(handle: () => object): object {
    if (this.refusesFile) throw new DOMException('', 'SecurityError');
    return {
      getFileHandle: async (_name: string, { create }: { create: boolean }) => {
        if (this.disk.file === null && !create) throw new DOMException('', 'NotFoundError');
        if (this.disk.file === null) this.change({ file: new Uint8Array(0) });
        return handle();
      },
      removeEntry: async () => this.change({ file: null }),
    };
  }

  private openFile(): object {
    const bytes = () => this.disk.file ?? new Uint8Array(0);
    return {
      read: (into: Uint8Array, { at }: { at: number }) => {
        const seen = bytes().subarray(at, at + into.length);
        into.set(seen);
        return seen.length;
      },
      write: (from: Uint8Array, { at }: { at: number }) => {
        const file = new Uint8Array(Math.max(bytes().length, at + from.length));
        file.set(bytes());
        file.set(from, at);
        this.change({ file });
        return from.length;
      },
      flush: () => undefined,
      close: () => undefined,
    };
  }

  private openDatabase(): object {
    return { transaction: () => this.transaction(), createObjectStore: () => undefined, close: () => undefined };
  }

  private transaction(): object {
    const draft = new Map(this.disk.records);
    const transaction = {
      error: new Error('cut'),
      oncomplete: () => undefined,
      onabort: () => undefined,
      objectStore: () => ({
        get: (name: string) => request(() => draft.get(name)),
        put: (bytes: Uint8Array, name: string) => {
          // The noise of emptyTable has names with digits, and says nothing about keys.
          if (!/\d/.test(name)) draft.set(name, bytes);
        },
        delete: (name: string) => draft.delete(name),
        clear: () => draft.clear(),
      }),
    };
    setImmediate(() => {
      try {
        const { records } = this.disk;
        const isSame = draft.size === records.size && [...draft].every(([name, bytes]) => records.get(name) === bytes);
        if (!isSame) this.change({ records: draft });
        transaction.oncomplete();
      } catch {
        transaction.onabort();
      }
    });
    return transaction;
  }
}

function request(work: () => unknown): object {
  const asked: { result: unknown; error: unknown; onsuccess(): void; onerror(): void } = {
    result: undefined,
    error: null,
    onsuccess() {},
    onerror() {},
  };
  queueMicrotask(() => {
    try {
      asked.result = work();
    } catch (error) {
      asked.error = error;
      asked.onerror();
      return;
    }
    asked.onsuccess();
  });
  return asked;
}
