package org.loopwright.lab.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Place;

/** Reads constraints by recursive descent. Confined to one text. */
final class ConstraintParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)"
            + "|(?<path>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*)"
            + "|'(?<quoted>[^']*)'"
            + "|(?<sign><=|>=|==|!=|<|>|[-+*/()]))");
    /** Deeper brackets would only exhaust the stack. */
    private static final int DEEPEST = 50;

    /** What a token is; all but the end are groups of {@link #TOKEN} by their names in lower case. */
    private enum Group {
        NUMBER,
        PATH,
        QUOTED,
        SIGN,
        END
    }

    private record Token(Group group, String text, int column) {

        boolean isSign(String sign) {
            return group == Group.SIGN && text.equals(sign);
        }
    }

    private final String text;
    private final Deque<Token> tokens = new ArrayDeque<>();

    ConstraintParser(String text) {
        this.text = text;
    }

    Constraint constraint(Place place) {
        scan();
        Term left = sum(0);
        Token sign = take();
        Optional<Relation> relation = Relation.of(sign.text());
        if (sign.group() != Group.SIGN || relation.isEmpty()) {
            throw expected("one of < <= > >= == !=", sign);
        }
        Term right = sum(0);
        if (peek().group() != Group.END) {
            throw expected("an operator or the end", peek());
        }
        boolean quoted = left instanceof Term.Quoted || right instanceof Term.Quoted;
        boolean sound = relation.get().isOfTexts() && (left instanceof Term.Path || right instanceof Term.Path);
        if (quoted && !sound) {
            throw new IllegalArgumentException("text in quotes must stand alone on one side of == or !=, with a path on"
                    + " the other, was \"" + text + "\"");
        }
        if (left.paths().findAny().isEmpty() && right.paths().findAny().isEmpty()) {
            throw new IllegalArgumentException("must name a factor, was \"" + text + "\"");
        }
        return new Constraint(text, left, relation.get(), right, place);
    }

    private void scan() {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                int blank = at;
                while (Character.isWhitespace(text.charAt(blank))) {
                    blank++;
                }
                throw new IllegalArgumentException("expected a number, a path, text in single quotes or an operator at"
                        + " character " + (blank + 1) + ", found '" + text.charAt(blank) + "'");
            }
            for (Group group : EnumSet.range(Group.NUMBER, Group.SIGN)) {
                String name = group.name().toLowerCase(Locale.ROOT);
                if (matcher.group(name) != null) {
                    tokens.add(new Token(group, matcher.group(name), matcher.start(name) + 1));
                }
            }
            at = matcher.end();
        }
    }

    private Term sum(int depth) {
        Term term = product(depth);
        while (isSign("+") || isSign("-")) {
            term = pair(term, take(), product(depth));
        }
        return term;
    }

    private Term product(int depth) {
        Term term = factor(depth + 1);
        while (isSign("*") || isSign("/")) {
            term = pair(term, take(), factor(depth + 1));
        }
        return term;
    }

    private Term pair(Term left, Token operator, Term right) {
        if (left instanceof Term.Quoted || right instanceof Term.Quoted) {
            throw new IllegalArgumentException(
                    "text in quotes has no place in a sum or a product, was \"" + text + "\"");
        }
        return new Term.Pair(left, operator.text().charAt(0), right);
    }

    private Term factor(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("is nested more than " + DEEPEST + " deep");
        }
        Token token = take();
        return switch (token.group()) {
            case NUMBER -> new Term.Constant(Double.parseDouble(token.text()));
            case PATH -> new Term.Path(token.text());
            case QUOTED -> new Term.Quoted(token.text());
            case SIGN, END -> signed(token, depth);
        };
    }

    private Term signed(Token token, int depth) {
        if (token.isSign("-")) {
            return pair(new Term.Constant(0), token, factor(depth + 1));
        }
        if (!token.isSign("(")) {
            throw expected("a number, a path or '('", token);
        }
        Term inner = sum(depth);
        Token close = take();
        if (!close.isSign(")")) {
            throw expected("')'", close);
        }
        return inner;
    }

    private boolean isSign(String sign) {
        return peek().isSign(sign);
    }

    private Token peek() {
        return tokens.isEmpty() ? new Token(Group.END, "", text.length() + 1) : tokens.element();
    }

    private Token take() {
        Token token = peek();
        tokens.poll();
        return token;
    }

    private static IllegalArgumentException expected(String what, Token found) {
        String was = found.group() == Group.END ? "the end" : "'" + found.text() + "'";
        return new IllegalArgumentException("expected " + what + " at character " + found.column() + ", found " + was);
    }
}
