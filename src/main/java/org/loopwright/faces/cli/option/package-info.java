/** What several commands understand: where home is, sheets by name, seeds, settings, and the options that they share. */
package org.loopwright.faces.cli.option;
