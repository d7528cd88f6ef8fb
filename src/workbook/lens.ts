/** A place in an immutable value: how to read it, and how to get a copy in which it is different. */
export interface Lens<Whole, Part> {
  readonly get: (whole: Whole) => Part;
  /** The same object when the part is already that value. */
  readonly set: (whole: Whole, part: Part) => Whole;
}

/** The place under a key. */
export function prop<Whole extends object, Key extends keyof Whole>(key: Key): Lens<Whole, Whole[Key]> {
  return {
    get: (whole) => whole[key],
    set: (whole, part) => (whole[key] === part ? whole : { ...whole, [key]: part }),
  };
}

/** The place at an index; reading or writing outside the list is a mistake of the code. */
export function item<Part>(index: number): Lens<readonly Part[], Part> {
  const get = (list: readonly Part[]): Part => {
    if (!(index in list)) throw new RangeError(`no item ${index} in a list of ${list.length}`);
    return list[index] as Part;
  };
  return { get, set: (list, part) => (get(list) === part ? list : list.with(index, part)) };
}

/** The place of a place. */
export function compose<A, B, C>(outer: Lens<A, B>, inner: Lens<B, C>): Lens<A, C> {
  return {
    get: (whole) => inner.get(outer.get(whole)),
    set: (whole, part) => outer.set(whole, inner.set(outer.get(whole), part)),
  };
}
