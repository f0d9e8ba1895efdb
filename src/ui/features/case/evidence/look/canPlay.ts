/** What this PC's own player says of a type; asked once of an element that is never shown. */
export function canPlay(type: string): string {
  return document.createElement(type.startsWith('audio/') ? 'audio' : 'video').canPlayType(type);
}
