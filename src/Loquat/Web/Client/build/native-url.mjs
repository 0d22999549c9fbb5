// Replaces `url-parse` (three kilobytes) in the upload library with the browser's own URL class, and resolves relative addresses against
// the page.
export default function Address(link, from) {
  return new URL(link, new URL(from, location.href));
}
