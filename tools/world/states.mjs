// States: codes from country-coder, names from the hand-made table, second names from CLDR and i18n-iso-countries.
import { createRequire } from 'node:module';
import { feature } from '@rapideditor/country-coder';
import { fold, readList, readTable, slug, writeTable } from './tables.mjs';

const require = createRequire(import.meta.url);
const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
const isoNames = require('i18n-iso-countries/langs/en.json').countries;

// What no longer has a code in ISO 3166-1 is unknown to country-coder.
const former = { SU: { qid: 'Q15180', iso3: 'SUN', m49: '810' }, YU: { qid: 'Q36704', iso3: 'YUG', m49: '891' } };

const states = readTable('states-en.tsv');
const taken = new Set(states.flatMap(state => readList(state.names)));

function codes(iso2) {
  if (former[iso2]) {
    return former[iso2];
  }
  const found = feature(iso2)?.properties;
  return { qid: found?.wikidata, iso3: found?.iso1A3, m49: found?.iso1N3 };
}

function secondNames(iso2) {
  const cldr = [iso2, `${iso2}-alt-short`, `${iso2}-alt-variant`].map(key => territories[key]);
  return [...cldr, ...[isoNames[iso2]].flat()]
    .filter(name => name && !/[(,]|SAR China/.test(name)).map(name => name.replace(/^The /, '').replace(/’/g, "'"));
}

export function writeStates() {
  const rows = states.map(state => ({
    iso2: state.iso2, ...codes(state.iso2), from: state.from, to: state.to, source: 'country-coder; established knowledge',
    capital: state.capital && `${slug(state.capital)}-${former[state.iso2] ? { SU: 'ru', YU: 'rs' }[state.iso2] : state.iso2.toLowerCase()}`,
  }));
  writeTable('knowledge/world/states.tsv', [
    'The states and territories of the world. Codes: @rapideditor/country-coder (ISC). Capitals and dates: established knowledge.',
    'Written by tools/world; do not edit here.'],
    ['iso2', 'iso3', 'm49', 'qid', 'capital', 'from', 'to', 'source'], rows);
}

export function writeStateNames() {
  const rows = [];
  for (const state of states) {
    const seen = new Set();
    const add = (kind, text) => {
      if (!seen.has(fold(text))) {
        seen.add(fold(text));
        rows.push({ iso2: state.iso2, kind, text });
      }
    };
    readList(state.names).forEach(text => add('name', text));
    readList(state.official).forEach(text => add('official', text));
    readList(state.abbreviations).forEach(text => add('abbreviation', text));
    readList(state.adjectives).forEach(text => add('adjective', text));
    readList(state.people).forEach(text => add('people', text));
    secondNames(state.iso2).filter(text => !taken.has(text) && !/^U\.?[A-Z]\.?$/.test(text)).forEach(text => add('name', text));
  }
  writeTable('knowledge/languages/en/states.tsv', [
    'English names of the states, without a leading "the"; the first name of a state is its usual one.',
    'Hand-made; second names from CLDR 48.2 (Unicode-3.0) and i18n-iso-countries (MIT). Written by tools/world; do not edit here.'],
    ['iso2', 'kind', 'text'], rows);
}
