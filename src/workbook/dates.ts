import { dayOf, isIsoDate, readDay } from "../model/evaluation/dates.ts";
import type { IsoDate } from "../model/evaluation/evaluation.ts";

const dayLength = 86_400_000;
/** Day 0 of Excel's 1900 date system as this code uses it: right from 1 March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);

/** The serial number of a day: 2000-01-01 is 36526. */
export function toSerial(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / dayLength);
}

/** The serial number of a moment where its clock is, with the time of day as its fraction, in whole seconds. */
export function momentSerial(moment: Date): number {
  const seconds = (moment.getHours() * 60 + moment.getMinutes()) * 60 + moment.getSeconds();
  return toSerial(dayOf(moment)) + seconds / 86_400;
}

/** A serial number with a time of day as it is read in Dutch: `29-11-2026 om 14:03`; `null` when it is none. */
export function readMoment(serial: number): string | null {
  const day = fromSerial(serial);
  if (day === null) return null;
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + 1 / 120);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${readDay(day)} om ${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/** The day of a serial number, time of day left off; `null` when an evaluation cannot hold that day. */
export function fromSerial(serial: number): IsoDate | null {
  if (!Number.isFinite(serial) || Math.abs(serial) > 4_000_000) return null;
  const date = new Date(epoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
  return isIsoDate(date) ? date : null;
}
