/** Two strict readers of calendar files: ical.js, and Python's icalendar from Debian. Both throw at what is not RFC 5545. */
import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';

export type Event = { uid: string; start: string; end: string };

export function readByIcalJs(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, start: event.startDate.toString(), end: event.endDate.toString() };
  });
}

const PYTHON = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [c for c in calendar.walk('VEVENT')]
assert not any(c.errors for c in calendar.walk()), [c.errors for c in calendar.walk()]
print(json.dumps([{'uid': str(e['UID']), 'start': e.decoded('DTSTART').isoformat(), 'end': e.decoded('DTEND').isoformat()} for e in events]))
`;

export function readByPython(text: string): Event[] {
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', PYTHON], { input: text, encoding: 'utf8' })) as Event[];
}
