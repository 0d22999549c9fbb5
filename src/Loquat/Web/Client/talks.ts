// Conversations: the list, one of them, and choosing people.
import { Box } from "./talks/box";
import { keepLists } from "./talks/lists";
import { offerPeople } from "./talks/people";
import { Room } from "./talks/room";

keepLists();
for (const field of document.querySelectorAll<HTMLElement>("[data-people-field]")) {
  offerPeople(field);
}
const talk = document.querySelector<HTMLElement>("[data-talk]");
const room = talk ? new Room(talk) : null;
const form = document.querySelector<HTMLFormElement>("#message-form");
if (form) {
  new Box(form, room);
}
