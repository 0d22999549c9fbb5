/** What the controls and the keys need of the player around them. */
export interface Playback extends HTMLElement {
  muted: boolean;
  quality: string;
  /** Whether most of it is on the screen. */
  readonly isSeen: boolean;
  toggle(): void;
}
