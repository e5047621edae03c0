package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.findings.TableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wright's law on anybody's data, and on the model's. */
class WrightCommandTest {

    private static final String EXAMPLE = "examples/wright/photovoltaics.csv";

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out), new PrintWriter(err, true), words);
    }

    private String file(String name) {
        return scratch.resolve(name).toString();
    }

    private String lay(String text) throws IOException {
        return Files.writeString(scratch.resolve("costs.csv"), text.replace('~', '\n'))
                .toString();
    }

    private JsonNode answer(String... words) {
        assertThat(type(words)).as(err.toString()).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void theExponentsOf44TechnologiesAreThoseThatAreTabulated() throws IOException {
        Map<String, Double> tabulated = new HashMap<>();
        try (TableFile table = TableFile.open(Path.of("params/learning-rates.csv"))) {
            while (table.next()) {
                tabulated.put(table.text(table.column("technology")), table.number(table.column("exponent")));
            }
        }
        try (InputStream curves = getClass().getResourceAsStream("performance-curves.csv")) {
            Files.copy(curves, scratch.resolve("curves.csv"));
        }
        JsonNode series = answer("wright", file("curves.csv"), "--json").get("series");

        assertThat(series).hasSize(44);
        for (JsonNode one : series) {
            String name = one.get("name").asString();
            assertThat(one.get("exponent_of_levels").asDouble())
                    .as(name)
                    .isCloseTo(tabulated.get(name), within(0.00051));
            assertThat(one.get("verdict").asString())
                    .isIn("Wright better", "Moore better", "cannot be told", "neither", "too short");
        }
    }

    @Test
    void tablesForPeopleFitIn80Columns() throws IOException {
        try (InputStream curves = getClass().getResourceAsStream("performance-curves.csv")) {
            Files.copy(curves, scratch.resolve("curves.csv"));
        }
        assertThat(type("wright", file("curves.csv"))).isZero();
        assertThat(out.toString().lines().skip(1)).allMatch(line -> line.length() <= 80);
        assertThat(type("wright", EXAMPLE)).isZero();
        assertThat(out.toString().lines().skip(1)).allMatch(line -> line.length() <= 80);
        assertThat(out.toString()).contains("0.324", "20.1", "[10.8, 35.7]", "Wright better");
        assertThat(Files.readString(Path.of("docs/wright.md")))
                .contains("$ ./loopwright wright " + EXAMPLE + "\n" + out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year,price,production~2001,8,2~2002,7,3~2003,6.5,4~2004,5,4.5~2005,4.5,7~",
                "\uFEFFyear;price;production\r~2001;8;2\r~2002;7;3\r~2003;6,5;4\r~2004;5;4,5\r~2005;4,5;7\r~;;\r~",
                "Technology\tJahr\tUnit_Cost [EUR]\tAnnual production (t)~a\t2005\t4.5\t7~a\t2001\t8\t2~a\t2002\t7\t3~"
                        + "a\t2003\t6.5\t4~a\t2004\t5\t4.5~",
                "# mine~year,price,production~2001,8,2~2002,7,3~2003,6.5,4~2004,5,4.5~2005,4.5,7~",
            })
    void aTableIsTheSameWhateverWroteItAndInWhateverOrder(String text) throws IOException {
        JsonNode one = answer("wright", lay(text), "--json").get("series").get(0);

        assertThat(one.get("exponent_of_levels").asDouble()).isCloseTo(0.4700, within(5e-4));
        assertThat(one.get("points").asInt()).isEqualTo(5);
        assertThat(one.get("verdict").asString()).isEqualTo("too short");
    }

    @Test
    void columnsMayBeNamedAndCumulativeProductionIsTakenAsItIs() throws IOException {
        String text =
                "when,EUR per kWh,made (GWh),so far~2001,8,1,10~2002,4,1,20~2003,2,1,40~2004,1,1,80~2005,0.5,1,160~";
        JsonNode one = answer(
                        "wright",
                        lay(text),
                        "--time",
                        "when",
                        "--price",
                        "EUR per kWh",
                        "--production",
                        "made",
                        "--cumulative",
                        "so far",
                        "--json")
                .get("series")
                .get(0);

        assertThat(one.get("experience_as_given").asBoolean()).isTrue();
        assertThat(one.get("exponent_of_levels").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(one.get("learning_rate_of_levels").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(one.get("exponent_of_steps").get("low").asDouble()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aYearWithoutAPriceAddsToExperienceAndIsNoPoint() throws IOException {
        String text = "year,cost,output~2000,9,1~2001,8,2~2002,NA,3~2003,6,4~2004,5,5~2005,4,8~";
        JsonNode one = answer("wright", lay(text), "--json").get("series").get(0);

        assertThat(one.get("points").asInt()).isEqualTo(5);
        assertThat(one.get("rows_left_out").asInt()).isEqualTo(1);
        assertThat(type("wright", lay(text), "--out", file("out")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Rows without a price or a production are no points: 1.");
        double start = 1 / Math.expm1(Math.log(8) / 5);
        try (TableFile points = TableFile.open(scratch.resolve("out/points.csv"))) {
            for (double expected : new double[] {0, 1, 6, 10, 15}) {
                assertThat(points.next()).isTrue();
                assertThat(points.number(points.column("experience"))).isCloseTo(start + expected, within(1e-5));
            }
        }
    }

    @Test
    void aFolderGetsTablesAndThePictureAndIsOverwrittenOnlyByItsLike() throws IOException {
        assertThat(type("wright", EXAMPLE, "--out", file("out")))
                .as(err.toString())
                .isZero();
        assertThat(scratch.resolve("out"))
                .isDirectoryContaining("glob:**/wright.csv")
                .isDirectoryContaining("glob:**/points.csv")
                .isDirectoryContaining("glob:**/forecasts.csv")
                .isDirectoryContaining("glob:**/dictionary.csv")
                .isDirectoryContaining("glob:**/wright.png");
        assertThat(scratch.resolve("out/wright.svg")).content().contains("photovoltaics: 0.324", "Yearly production");
        assertThat(type("wright", EXAMPLE, "--out", file("out"))).isZero();
        Files.writeString(scratch.resolve("letter.txt"), "mine");
        assertThat(type("wright", EXAMPLE, "--out", scratch.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds something else already");
    }

    @Test
    void theModelsRunsGetTheLearningRateThatTheirOutcomesHave() throws IOException {
        Files.writeString(scratch.resolve("curves.yaml"), """
                study: curves
                seed: 7
                replications: 2
                base: consumer-electronics
                horizon: 2600
                warm_up: 365
                set: {systems: "[closed-loop, hybrid-pipeline]"}
                factors:
                  - {path: means, levels: [observed]}
                keep: {series_every_days: 30}
                """);
        assertThat(type("sweep", file("curves.yaml"), "--out", file("runs"), "--threads", "2"))
                .as(err.toString())
                .isZero();
        Map<String, Double> rates = new HashMap<>();
        try (TableFile table = TableFile.open(scratch.resolve("runs/outcomes.csv"))) {
            while (table.next()) {
                rates.merge(
                        table.text(table.column("system")),
                        table.number(table.column("learning_rate")) / 2,
                        Double::sum);
            }
        }
        JsonNode economies =
                answer("wright", file("runs"), "--json", "--out", file("out")).get("economies");

        assertThat(economies).hasSize(2);
        for (JsonNode one : economies) {
            assertThat(one.get("runs").asInt()).isEqualTo(2);
            assertThat(one.get("learning_rate_of_levels").get("estimate").asDouble())
                    .isCloseTo(rates.get(one.get("system").asString()), within(1e-5));
        }
        assertThat(scratch.resolve("out/wright.csv")).exists();
        assertThat(type("wright", file("runs"))).isZero();
        assertThat(out.toString().lines().skip(1)).allMatch(line -> line.length() <= 80);
        assertThat(type("wright", file("runs"), "--price", "cost")).isEqualTo(2);
        assertThat(err.toString()).contains("--price does not go with results");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yaer,price,production~1,2,3 | costs.csv:1: no column for the time; did you mean 'yaer'? Name it with --time
            year,prise,production~1,2,3 | costs.csv:1: no column for the price or cost; did you mean 'prise'?
            year,price~1,2 | costs.csv:1: no column for the yearly production; name it with --production
            year,price,cost,production~1,2,3,4 | costs.csv:1: 'price' and 'cost' may both be the price or cost; say which with --price
            year,price,production~1,0,3 | costs.csv:2: column 'price': expected a price > 0, found '0'
            year,price,production~1,4,3~2,-1.5,3 | costs.csv:3: column 'price': expected a price > 0, found '-1.5'
            year,price,production~1,4,-3 | costs.csv:2: column 'production': expected a production >= 0, found '-3'
            year,price,production~1,four,3 | costs.csv:2: column 'price': expected a price > 0, found 'four'
            year,price,production~,4,3 | costs.csv:2: column 'year': expected a year, found nothing
            year,price,production~1,4 | costs.csv:2: expected 3 cells, one for each name of the header, found 2
            year,price,cumulative~1,9,1~2,8,5~3,7,4~4,6,7~5,5,9 | costs.csv:4: the cumulative production of costs falls from 5 in 2 to 4 in 3
            year,price,cumulative~1,9,5~2,8,5~3,7,5~4,6,5~5,5,5 | costs.csv: the cumulative production of costs is 5 all the time
            year,price,production~1,9,1~2,8,2~3,7,3~4,6,4 | costs.csv: costs has 4 points with a price and a production, at least 5 are needed
            year,price,production~1,9,1~1,8,2~3,7,3~4,6,4 | costs.csv:3: year 1 of costs is there twice, also in line 2
            year,price,production~1,9,4~2,8,2~3,7,3~4,6,4~5,5,3 | costs.csv:6: the production of costs does not grow from 4 in the first year to 3 in the last
            year,price,production | costs.csv: has a header only, expected a row for each year
            """)
    void whatCannotBeFittedIsSaid(String text, String message) throws IOException {
        assertThat(type("wright", lay(text + "~"))).isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void columnsThatAreNamedWronglyAreSaidWithTheNearest() throws IOException {
        assertThat(type("wright", lay("year,price,production~1,2,3~"), "--price", "prize"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "costs.csv:1: --price: no column 'prize'; did you mean 'price'? Allowed: year, price, production");
        assertThat(type("wright", file("nothing.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(type("wright", lay(""))).isEqualTo(2);
        assertThat(err.toString()).contains("is empty, expected a header and a row for each year");
    }
}
