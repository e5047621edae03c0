package org.loopwright.lab.random;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody can guess, nor have again: for addresses, never for a number that means something. */
public final class Secret {

    private Secret() {}

    /** A word of hexadecimal digits, two for each byte. */
    public static String word(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
