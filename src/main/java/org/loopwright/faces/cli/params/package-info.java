/** Commands about parameter sheets, which run nothing. */
package org.loopwright.faces.cli.params;
