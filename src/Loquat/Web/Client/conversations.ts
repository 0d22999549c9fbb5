// The list of conversations, a conversation, and the field that selects people.
import { Box } from "./conversations/box";
import { keepLists } from "./conversations/lists";
import { offerPeople } from "./conversations/people";
import { ConversationView } from "./conversations/conversation";

keepLists();
for (const field of document.querySelectorAll<HTMLElement>("[data-people-field]")) {
  offerPeople(field);
}
const conversation = document.querySelector<HTMLElement>("[data-conversation-id]");
const room = conversation ? new ConversationView(conversation) : null;
const form = document.querySelector<HTMLFormElement>("#message-form");
if (form) {
  new Box(form, room);
}
