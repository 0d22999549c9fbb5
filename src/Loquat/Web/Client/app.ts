// On every page: htmx, and the small behaviours that a page without script does not miss.
import htmx from "htmx.org";
import { offerCopies } from "./app/copying";
import { growCards } from "./app/growing";
import { loadIslands } from "./app/islands";
import { layNotesOver } from "./app/layer";
import { closeMenus } from "./app/menus";
import { followNewCards } from "./app/more";
import { sayTimes } from "./app/times";
import { passToasts, showRefusals } from "./app/toasts";
import { endUndo } from "./app/undo";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;

sayTimes();
passToasts();
showRefusals();
closeMenus();
offerCopies();
endUndo();
growCards();
followNewCards();
loadIslands();
// Last: by then the address is the one that stays.
layNotesOver();
