const most = 500;

/** The undo history. Consecutive typing in one cue is a single step. */
export class History<State> {
  private readonly past: State[] = [];
  private future: State[] = [];
  private last = "";

  constructor(private state: State) {}

  get now(): State {
    return this.state;
  }

  /** A change with the same name as the one before extends that step. */
  go(state: State, name = ""): void {
    if (name === "" || name !== this.last) {
      this.past.push(this.state);
      this.past.splice(0, this.past.length - most);
    }
    this.state = state;
    this.future = [];
    this.last = name;
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  private step(from: State[], to: State[]): boolean {
    const state = from.pop();
    this.last = "";
    if (state === undefined) {
      return false;
    }
    to.push(this.state);
    this.state = state;
    return true;
  }
}
