/** Seconds as 0:07, 12:34 or 1:02:03. */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (number) => String(number).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pad(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** 1 call, 2 calls. */
export function count(number, one, many) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** The time of day of an epoch time in milliseconds. */
export function timeOfDay(millis) {
  return new Date(millis).toLocaleTimeString('en-GB');
}

/** The day of an epoch time in milliseconds, as 12 Mar 2026. */
export function day(millis) {
  return new Date(millis).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The time of day of an epoch time in milliseconds if it is less than a day ago, else its day. */
export function recently(millis, now) {
  return now - millis < 86_400_000 ? timeOfDay(millis) : day(millis);
}

/** A number of bytes as 12 bytes, 3.4 kB or 1.2 GB. */
export function bytes(number) {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = number;
  let unit = null;
  while (value >= 1000 && units.length > 0) {
    value /= 1000;
    unit = units.shift();
  }
  return unit === null ? count(number, 'byte', 'bytes') : `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
}
