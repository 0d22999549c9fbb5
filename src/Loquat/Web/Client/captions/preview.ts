import type { Cue } from "./cues";

/** Shows the edited captions over the video as viewers will see them. */
export class Preview {
  private readonly track: TextTrack;
  private readonly shown = new Map<Cue, VTTCue>();

  constructor(video: HTMLVideoElement, language: string) {
    this.track = video.addTextTrack("captions", "", language);
    this.track.mode = "showing";
  }

  show(cues: readonly Cue[]): void {
    const kept = new Set(cues);
    for (const [cue, over] of this.shown) {
      if (!kept.has(cue)) {
        this.track.removeCue(over);
        this.shown.delete(cue);
      }
    }
    for (const cue of cues) {
      if (!this.shown.has(cue) && cue.end > cue.start && cue.text.trim() !== "") {
        const over = new VTTCue(cue.start / 1000, cue.end / 1000, "");
        // Escaped, because `VTTCue.text` is parsed as markup.
        over.text = cue.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        this.track.addCue(over);
        this.shown.set(cue, over);
      }
    }
  }
}
