// The matrix over a network that brings the page in pieces.
import { describeGuardInPieces, describeMarkedInPieces } from '../matrix/describe-pieces.js';
import { at, type Way } from '../matrix/way.js';
import { WAYS } from '../matrix/ways.js';
import { useWorld } from '../matrix/world.js';

/** Its text takes longer to come than we wait between two looks at the page, and nothing follows it. */
const LONG: Way = {
  id: 'long-script',
  title: 'a long script at the end of the page',
  alone: true,
  leak: 'request',
  code: `${'// So it is.\n'.repeat(150)} new Image().src = '${at('long-script.gif')}';`,
  guard: 'held',
  policy: 'held',
  onGrant: 'runs',
};

const world = useWorld();

for (const piece of [37, 97]) describeGuardInPieces(WAYS, piece, world);

describeMarkedInPieces([...WAYS.filter(({ alone }) => !alone), LONG], world);
