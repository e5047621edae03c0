package org.loopwright.planted.lab.table;

/** Planted fault: the second half of {@link Hen}. */
record Nest(Hen.Egg egg) {}
