package org.loopwright.lab.run.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Java source reduced to what it does: its tokens in order, without what leaves every result alone.
 *
 * <p>Left out are white space, comments, the package, imports of the house's own types, annotations (what is simulated
 * and measured asks for none at run time) and access modifiers; the other imports come first, sorted. The house's own
 * types go by their simple names, a text block by its value. So a formatter, a checkout with other line ends and a move
 * to another package change nothing.
 *
 * <p>Own code, because a parser from a library follows the language: its next version could read the same source
 * otherwise, and stored results would be refused for it. Tokens have kept their form since text blocks came.
 */
public final class JavaTokens {

    private static final Set<String> ACCESS = Set.of("public", "protected", "private");
    private static final List<String> HOUSE = List.of("org", ".", "loopwright", ".");
    private static final String BLOCK = "\"\"\"";

    private final String source;
    private int at;

    private JavaTokens(String source) {
        this.source = source;
    }

    /**
     * The tokens of a source that compiles; any line ends.
     *
     * @throws IllegalArgumentException if a comment or a literal has no end
     */
    public static List<String> of(String source) {
        return reduced(all(source));
    }

    /** All its tokens, before any is left out. */
    public static List<String> all(String source) {
        JavaTokens text = new JavaTokens(
                withoutUnicodeEscapes(source).replace("\r\n", "\n").replace('\r', '\n'));
        List<String> tokens = new ArrayList<>();
        for (String token = text.next(); !token.isEmpty(); token = text.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static List<String> reduced(List<String> tokens) {
        Set<String> imports = new TreeSet<>();
        List<String> rest = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            String token = tokens.get(i);
            if (token.equals("package")) {
                i = after(tokens, i, ";");
            } else if (token.equals("import")) {
                int end = after(tokens, i, ";");
                int name = tokens.get(i + 1).equals("static") ? i + 2 : i + 1;
                if (!houseAt(tokens, name)) {
                    imports.add(String.join(" ", tokens.subList(i, end)));
                }
                i = end;
            } else if (token.equals("@") && !tokens.get(i + 1).equals("interface")) {
                i = afterAnnotation(tokens, i);
            } else if (houseAt(tokens, i) && !(i > 0 && tokens.get(i - 1).equals("."))) {
                i = simpleName(tokens, i + HOUSE.size());
            } else {
                if (!ACCESS.contains(token)) {
                    rest.add(token);
                }
                i++;
            }
        }
        List<String> all = new ArrayList<>(imports);
        all.addAll(rest);
        return all;
    }

    private static int after(List<String> tokens, int from, String end) {
        int i = from;
        while (!tokens.get(i).equals(end)) {
            i++;
        }
        return i + 1;
    }

    private static boolean houseAt(List<String> tokens, int at) {
        int end = at + HOUSE.size();
        return end <= tokens.size() && tokens.subList(at, end).equals(HOUSE);
    }

    /** Where the type's own name stands in {@code room.room.Type}. */
    private static int simpleName(List<String> tokens, int from) {
        int i = from;
        while (i + 1 < tokens.size()
                && Character.isLowerCase(tokens.get(i).charAt(0))
                && tokens.get(i + 1).equals(".")) {
            i += 2;
        }
        return i;
    }

    private static int afterAnnotation(List<String> tokens, int from) {
        int i = from + 2;
        while (tokens.get(i).equals(".")) {
            i += 2;
        }
        if (!tokens.get(i).equals("(")) {
            return i;
        }
        int open = 0;
        do {
            String token = tokens.get(i);
            open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            i++;
        } while (open > 0);
        return i;
    }

    /** The next token, empty at the end. */
    private String next() {
        passOver();
        if (at == source.length()) {
            return "";
        }
        char c = source.charAt(at);
        if (source.startsWith(BLOCK, at)) {
            return textBlock();
        }
        if (c == '"' || c == '\'') {
            int start = at;
            at = endOfLiteral(String.valueOf(c), at + 1);
            return source.substring(start, at);
        }
        int start = at++;
        if (Character.isJavaIdentifierPart(c)) {
            while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
                at++;
            }
        } else if ((c == '+' || c == '-') && at < source.length() && source.charAt(at) == c) {
            // The only operators that other operators could be put together to: a++ + b is not a + ++b.
            at++;
        }
        return source.substring(start, at);
    }

    private void passOver() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new IllegalArgumentException("a comment has no end");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private String textBlock() {
        int first = source.indexOf('\n', at) + 1;
        at = endOfLiteral(BLOCK, first);
        String text = source.substring(first, at - BLOCK.length()).stripIndent();
        return BLOCK + text.replace("\n", "\\n") + BLOCK;
    }

    /** Behind the closing delimiter; what a backslash stands before closes nothing. */
    private int endOfLiteral(String delimiter, int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.startsWith(delimiter, i)) {
                return i + delimiter.length();
            }
        }
        throw new IllegalArgumentException("a literal has no end");
    }

    /** Java does this before all else, within literals too; a backslash behind a backslash begins no such escape. */
    private static String withoutUnicodeEscapes(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\\' && source.startsWith("\\u", i)) {
                int digits = i + 1;
                while (source.charAt(digits) == 'u') {
                    digits++;
                }
                text.append((char) Integer.parseInt(source.substring(digits, digits + 4), 16));
                i = digits + 4;
            } else {
                int end = Math.min(source.length(), c == '\\' ? i + 2 : i + 1);
                text.append(source, i, end);
                i = end;
            }
        }
        return text.toString();
    }
}
