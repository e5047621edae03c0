package org.loopwright.lab.run.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaTokensTest {

    private record Same(String why, String one, String other) {}

    private record Different(String why, String one, String other) {}

    private static Stream<Same> same() {
        return Stream.of(
                new Same("comments", "a(/* b */ 1); // c\n/** d */", "a(1);"),
                new Same("a comment between two words", "int/**/x;", "int x;"),
                new Same("a comment that looks like two", "a /* /* // */ b", "a b"),
                new Same("a comment of slashes and stars", "a /**/ b /***/ c //*/ d\n e", "a b c e"),
                new Same("white space", "a . b (\n\t c ,d )  ;", "a.b(c, d);"),
                new Same("line ends", "a;\r\nb;\rc;", "a;\nb;\nc;"),
                new Same("line ends in a text block", "\"\"\"\r\n  a\r\n  b\"\"\"", "\"\"\"\n  a\n  b\"\"\""),
                new Same("indentation of a text block", "\"\"\"\n    a\n      b\n    \"\"\"", "\"\"\"\na\n  b\n\"\"\""),
                new Same("the package", "package org.loopwright.a.b; class C {}", "package d; class C {}"),
                new Same("own imports", "import org.loopwright.a.B; import static org.loopwright.a.B.c; d", "d"),
                new Same(
                        "the order of imports",
                        "import java.b.C; import java.a.B; d",
                        "import java.a.B;import java.b.C;d"),
                new Same(
                        "access",
                        "public final class A { private int b; protected A() {} }",
                        "final class A {int b; A() {}}"),
                new Same("rooms of own types", "new org.loopwright.a.bc.D.E()", "new org.loopwright.f.D.E()"),
                new Same(
                        "whether an own type is imported",
                        "import org.loopwright.a.B; new B()",
                        "new org.loopwright.a.B()"),
                new Same("annotations", "@Override @A(b = \"(\", c = @D(')')) @e.F int x;", "int x;"),
                new Same("escapes of characters", "\\u0061b = \"\\uuu00e9\";", "ab = \"é\";"));
    }

    private static Stream<Different> different() {
        return Stream.of(
                new Different("two slashes in a text", "\"http://a\" + b", "\"http://\" + b"),
                new Different("a comment in a text", "\"/* a */\"", "\"/* b */\""),
                new Different("an escaped quote", "\"a\\\" // b\" + c", "\"a\\\" // d\" + c"),
                new Different("a backslash at the end of a text", "\"a\\\\\" + b", "\"a\\\\\" + c"),
                new Different("a quote as a character", "c == '\"' || d // \"", "c == '\"' || e // \""),
                new Different("an apostrophe as a character", "'\\'' + a", "'\\'' + b"),
                new Different("white space in a text", "\"a  b\"", "\"a b\""),
                new Different("access in a text", "\"public a\"", "\"a\""),
                new Different("an own name in a text", "\"org.loopwright.a.B\"", "\"org.loopwright.c.B\""),
                new Different("a quote in a text block", "\"\"\"\n a \"\" // b\"\"\"", "\"\"\"\n a \"\" // c\"\"\""),
                new Different("escaped quotes in a text block", "\"\"\"\n\\\"\"\" a\"\"\"", "\"\"\"\n\\\"\"\" b\"\"\""),
                new Different("depth within a text block", "\"\"\"\n a\n  b\"\"\"", "\"\"\"\n a\n b\"\"\""),
                new Different("another import", "import java.util.HashMap; a", "import java.util.TreeMap; a"),
                new Different("a word cut in two", "int ab;", "int a b;"),
                new Different("two ways to add", "a++ + b", "a + ++b"),
                new Different("a modifier that is no access", "static int a;", "int a;"),
                new Different("a declared annotation", "@interface A {}", "interface A {}"),
                new Different("an escaped backslash before a u", "\"\\\\u0061\"", "\"a\""),
                new Different("an own member that is no type", "org.loopwright.a.B.c", "org.loopwright.a.B.d"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void theSameTokens(Same pair) {
        assertThat(JavaTokens.of(pair.one())).isNotEmpty().isEqualTo(JavaTokens.of(pair.other()));
    }

    @ParameterizedTest
    @MethodSource("different")
    void otherTokens(Different pair) {
        assertThat(JavaTokens.of(pair.one())).isNotEqualTo(JavaTokens.of(pair.other()));
    }

    @Test
    void tokensAreWhatIsLeft() {
        assertThat(JavaTokens.of("""
                        package org.loopwright.model;
                        import java.util.List;
                        import org.loopwright.lab.random.Streams;
                        /** A claim. */
                        public final class A {
                            private static final char C = '\\u0022'; // in Java a mistake, here a literal
                        }
                        """.replace("'\\u0022'", "'\\t'")))
                .containsExactly(
                        "import java . util . List ;",
                        "final",
                        "class",
                        "A",
                        "{",
                        "static",
                        "final",
                        "char",
                        "C",
                        "=",
                        "'\\t'",
                        ";",
                        "}");
    }

    @Test
    void whatHasNoEndIsRefused() {
        for (String source : List.of("a /* b", "\"a", "'", "\"\"\"\n a \"\"", "\"a\\\"")) {
            assertThatThrownBy(() -> JavaTokens.of(source))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("has no end");
        }
    }

    @Test
    void everySourceOfTheHouseIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(500);
            for (Path source : sources) {
                List<String> tokens = JavaTokens.of(Files.readString(source));
                assertThat(tokens.stream().filter("{"::equals).count())
                        .as(source.toString())
                        .isEqualTo(tokens.stream().filter("}"::equals).count());
            }
        }
    }
}
