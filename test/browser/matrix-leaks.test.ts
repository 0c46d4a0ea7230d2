// The matrix, first column: every way leaks on a page without Samtykke.
import { describeLeaks } from '../matrix/describe-leaks.js';

describeLeaks();
