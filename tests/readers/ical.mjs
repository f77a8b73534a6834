// Reads a calendar from the standard input with ical.js and prints its entries as JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const entries = calendar.getAllSubcomponents().map(component => {
  const all = {};
  for (const property of component.getAllProperties()) {
    const values = property.getValues().map(value => value?.toJSON?.() ?? value);
    (all[property.name] ??= []).push({ values, type: property.type, parameters: property.jCal[1] });
  }
  if (component.name !== 'vevent') return { kind: component.name, all };
  const event = new ICAL.Event(component);
  return { kind: component.name, days: event.startDate.isDate, start: event.startDate.toString(), duration: event.duration.toSeconds() / 86400, all };
});
const name = calendar.getFirstPropertyValue('name');
process.stdout.write(JSON.stringify({ name, version: calendar.getFirstPropertyValue('version'), entries }));
