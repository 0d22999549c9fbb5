/** The server said no, in words for the person. */
export class Refused extends Error {}
