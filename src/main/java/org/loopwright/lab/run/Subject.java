package org.loopwright.lab.run;

/**
 * A model that the laboratory carries: the one door between the two. Everything that the laboratory knows of a model it
 * asks here.
 *
 * @param <S> a scenario: an immutable record, equal where runs are equal
 */
public interface Subject<S extends Record> {}
