/** The server refused; the message is meant for the person. */
export class Refused extends Error {}
