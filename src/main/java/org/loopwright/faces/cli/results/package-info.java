/** Commands on a folder of results: its answer, whether it can be repeated, one run again, two folders as one. */
package org.loopwright.faces.cli.results;
