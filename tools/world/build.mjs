import { writeStateNames, writeStates } from './states.mjs';

writeStates();
writeStateNames();
