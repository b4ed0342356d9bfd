/** How many steps a search may still take: what takes more is too entangled to be explained. */
export class Steps {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Takes a step; false if none is left. */
  take(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }

  get areLeft(): boolean {
    return this.#left > 0;
  }
}
