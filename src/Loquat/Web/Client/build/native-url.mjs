// What the library for uploads asks of `url-parse` (three kilobytes) every browser that we name knows by itself, but for addresses that are
// said from where the page stands.
export default function Address(link, from) {
  return new URL(link, new URL(from, location.href));
}
