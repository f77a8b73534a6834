import { places, writePlaceNames, writePlaces } from './places.mjs';
import { writeStateNames, writeStates } from './states.mjs';

writeStates();
writeStateNames();
writePlaces();
writePlaceNames();
console.log(`${places.length} places`);
