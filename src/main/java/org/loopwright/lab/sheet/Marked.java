package org.loopwright.lab.sheet;

import org.loopwright.lab.fault.Place;

/**
 * A value of a sheet as it was written, with its place, for a reader that cannot say yet what type it has: the level
 * of a factor, the name of a sheet.
 *
 * @param text the text of a plain value; lists and groups in flow style
 * @param place where it was written
 */
public record Marked(String text, Place place) {}
