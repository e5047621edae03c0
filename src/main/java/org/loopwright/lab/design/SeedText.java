package org.loopwright.lab.design;

import java.util.Locale;
import java.util.Optional;

/** Seeds as people write them: 64 bits, decimal with or without sign, or hexadecimal after 0x. */
public final class SeedText {

    private SeedText() {}

    /** The seed; empty if the text is none. */
    public static Optional<Long> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (plain.startsWith("0x")) {
                return plain.startsWith("0x+")
                        ? Optional.empty()
                        : Optional.of(Long.parseUnsignedLong(plain.substring(2), 16));
            }
            return Optional.of(plain.startsWith("-") ? Long.parseLong(plain) : Long.parseUnsignedLong(plain));
        } catch (NumberFormatException noSeed) {
            return Optional.empty();
        }
    }

    /** The seed in hexadecimal, all 16 digits. */
    public static String format(long seed) {
        return String.format(Locale.ROOT, "0x%016x", seed);
    }
}
