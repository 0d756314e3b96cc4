/** Enough to tell one kind of file from another. */
const GENOEG = 4096;

/** Not a generator: one that was never started would not let go of the source when it is told to. */
function alles(gelezen: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      const stuk = gelezen.shift();
      return stuk ? { value: stuk } : rest.next();
    },
    async return() {
      await rest.return?.();
      return { done: true, value: undefined };
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

/**
 * The first bytes of a stream (fewer than asked when it ends before that), and the whole stream as if nothing had been
 * read. Read that one, not the one that came in.
 */
export async function kijkVooruit(
  bron: AsyncIterable<Uint8Array>,
  aantal = GENOEG,
): Promise<{ eerste: Uint8Array; bron: AsyncIterable<Uint8Array> }> {
  const rest = bron[Symbol.asyncIterator]();
  const gelezen: Uint8Array[] = [];
  let totaal = 0;
  while (totaal < aantal) {
    const stuk = await rest.next();
    if (stuk.done === true) break;
    gelezen.push(stuk.value);
    totaal += stuk.value.length;
  }
  return { eerste: Buffer.concat(gelezen).subarray(0, aantal), bron: alles(gelezen, rest) };
}
