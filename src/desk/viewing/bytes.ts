/** Numbers in a stranger's bytes. Past the end there are none: `NaN`, which no comparison accepts. */
export class Bytes {
  readonly length: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.#has(at, 1) ? this.#view.getUint8(at) : Number.NaN;
  }
  u16(at: number): number {
    return this.#has(at, 2) ? this.#view.getUint16(at) : Number.NaN;
  }
  u16le(at: number): number {
    return this.#has(at, 2) ? this.#view.getUint16(at, true) : Number.NaN;
  }
  u24le(at: number): number {
    return this.u16le(at) + this.u8(at + 2) * 0x1_00_00;
  }
  u32(at: number): number {
    return this.#has(at, 4) ? this.#view.getUint32(at) : Number.NaN;
  }
  u32le(at: number): number {
    return this.#has(at, 4) ? this.#view.getUint32(at, true) : Number.NaN;
  }
  i32le(at: number): number {
    return this.#has(at, 4) ? this.#view.getInt32(at, true) : Number.NaN;
  }

  /** These bytes as characters of the same numbers; shorter where the file ends. */
  text(at: number, length: number): string {
    let text = '';
    for (let n = at; n < Math.min(at + length, this.length); n += 1) text += String.fromCharCode(this.u8(n));
    return text;
  }

  #has(at: number, length: number): boolean {
    return at >= 0 && at + length <= this.length;
  }
}
