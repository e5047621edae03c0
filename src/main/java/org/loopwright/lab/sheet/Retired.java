package org.loopwright.lab.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keys that a group of a sheet had in an earlier version. They are faults like any unknown key, told with the reason;
 * {@link SheetMigration} takes them out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Retired.Keys.class)
public @interface Retired {

    /** The keys, as sheets wrote them. */
    String[] keys();

    /** Since when and why they are gone, in a clause for people. */
    String why();

    /**
     * The key of the same group that takes their place, for which there is a {@link NewKey}; empty if none does. Without a
     * default, so that nobody retires a key and forgets those who have it in their sheets.
     */
    String becomes();

    /** Keys that are gone for several reasons. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Keys {
        /** One for each reason. */
        Retired[] value();
    }
}
