/** The engine of parameter sheets: records whose components declare unit, range and meaning once, read with all faults at once, overridden by path, described by a schema. */
package org.loopwright.lab.sheet;
