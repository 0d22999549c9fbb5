// Loaded on every page: htmx, and behaviours that are optional without JavaScript.
import htmx from "htmx.org";
import { doAtOnce } from "./app/acts";
import { showWhatIsUnderWay } from "./app/busy";
import { offerCopies } from "./app/copying";
import { scrollFeeds } from "./app/feed";
import { keepFocus } from "./app/focus";
import { growCards } from "./app/card-transitions";
import { bringWorker } from "./app/installing";
import { loadIslands } from "./app/islands";
import { listenToKeys } from "./app/keys";
import { layNotesOver } from "./app/layer";
import { listenLive } from "./app/live";
import { lookUpWords } from "./app/looking-up";
import { closeMenus } from "./app/menus";
import { watchImpressions } from "./app/impression-watch";
import { fillTallies } from "./app/tallies";
import { sayTimes } from "./app/times";
import { passToasts, showRefusals } from "./app/toasts";
import { endUndo } from "./app/undo";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;

sayTimes();
passToasts();
showRefusals();
keepFocus();
closeMenus();
showWhatIsUnderWay();
offerCopies();
endUndo();
growCards();
watchImpressions();
fillTallies();
doAtOnce();
loadIslands();
listenToKeys();
lookUpWords();
// These come last, because the address is final only now.
layNotesOver();
scrollFeeds();
listenLive();
bringWorker();
