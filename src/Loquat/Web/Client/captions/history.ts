const most = 500;

/** What was, so that it can be brought back. Letters typed into one cue are one step. */
export class History<State> {
  private readonly past: State[] = [];
  private future: State[] = [];
  private last = "";

  constructor(private state: State) {}

  get now(): State {
    return this.state;
  }

  /** Under the same name as just before it is still the same step. */
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
