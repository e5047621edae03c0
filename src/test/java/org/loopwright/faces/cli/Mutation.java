package org.loopwright.faces.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Changes files at random, a little or much, as disks, editors and ill will do; the same seed gives the same changes. */
final class Mutation {

    /** What has broken readers before. */
    private static final List<String> NASTY = List.of(
            "/etc/passwd",
            "../../../../etc/passwd",
            "\0",
            "\\0",
            "\u001b]0;PWN\u0007",
            "\\e[31m",
            "\u202e",
            "NaN",
            "1e999",
            "-1",
            "0",
            "9223372036854775807",
            "-9223372036854775808",
            "2147483648",
            "1000000000",
            "0.1e-400",
            "[[[[[[[[",
            "{{{{",
            "{}",
            "[]",
            "null",
            "~",
            "true",
            "!!java.lang.Object",
            "&a",
            "*a",
            "\"",
            "'",
            "%",
            "|",
            ">",
            "---\n",
            "...\n",
            "\n\n",
            "\t",
            ": ",
            "- ",
            "#",
            ",",
            ",,,,",
            "\r",
            "\u0085",
            "\ufeff",
            "\ud800",
            "é",
            "𝕏",
            "../",
            "/dev/zero",
            "con.csv",
            "@x",
            "${HOME}",
            "; rm -rf",
            "<script>",
            "=1+1",
            "inputs/",
            "studies/",
            "[1, 1, 1, 1]",
            "base:");

    private final SplittableRandom luck;

    Mutation(long seed) {
        luck = new SplittableRandom(seed);
    }

    int below(int bound) {
        return luck.nextInt(bound);
    }

    boolean likely(double chance) {
        return luck.nextDouble() < chance;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One to four changes of a text. */
    byte[] text(byte[] bytes) {
        byte[] changed = bytes;
        for (int n = 1 + below(4); n > 0; n--) {
            changed = likely(0.3) ? bytes(changed) : line(changed);
        }
        return changed;
    }

    /** One change of bytes. */
    byte[] bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return NASTY.get(below(NASTY.size())).getBytes(StandardCharsets.UTF_8);
        }
        int at = below(bytes.length);
        int length = Math.min(bytes.length - at, 1 + below(1 << below(10)));
        switch (below(6)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << below(8));
                return flipped;
            }
            case 1 -> {
                byte[] noise = bytes.clone();
                for (int i = at; i < at + Math.min(8, length); i++) {
                    noise[i] = (byte) below(256);
                }
                return noise;
            }
            case 2 -> {
                return spliced(bytes, at, length, new byte[0]);
            }
            case 3 -> {
                return spliced(bytes, at, 0, java.util.Arrays.copyOfRange(bytes, at, at + length));
            }
            case 4 -> {
                return java.util.Arrays.copyOf(bytes, at);
            }
            default -> {
                return spliced(bytes, at, likely(0.5) ? length : 0, one(NASTY).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A line taken away, doubled, exchanged, or its value made into something else. */
    private byte[] line(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        int at = below(lines.length);
        switch (below(5)) {
            case 0 -> lines[at] = "";
            case 1 -> lines[at] = lines[at] + "\n" + lines[at];
            case 2 -> lines[at] = lines[below(lines.length)];
            case 3 -> lines[at] = lines[at].replaceFirst("-?[0-9][0-9.e]*", latin(one(NASTY)));
            default -> {
                int colon = lines[at].indexOf(": ");
                lines[at] = colon < 0 ? latin(one(NASTY)) : lines[at].substring(0, colon + 2) + plain(one(NASTY));
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String plain(String nasty) {
        return new String(nasty.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String latin(String nasty) {
        return plain(nasty).replace("\\", "\\\\").replace("$", "\\$");
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] with) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(bytes, 0, at);
        made.writeBytes(with);
        made.write(bytes, at + without, bytes.length - at - without);
        return made.toByteArray();
    }
}
