import { WatchFeed } from "./watch/feed";

customElements.define("watch-feed", WatchFeed);
