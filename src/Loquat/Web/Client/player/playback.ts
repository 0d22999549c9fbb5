/** The part of the player that the controls and the keys use. */
export interface Playback extends HTMLElement {
  muted: boolean;
  quality: string;
  /** Whether most of the player is visible. */
  readonly isSeen: boolean;
  toggle(): void;
}
