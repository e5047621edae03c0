package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.exchange.EmaResults;
import org.loopwright.faces.exchange.SalibProblem;
import org.loopwright.faces.exchange.SampleMatrix;
import org.loopwright.lab.design.Design;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.scenario.ParameterFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples of other programs become design points of studies. */
class ImportCommandTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));
    private static final String GAP = "industry.research.gap";
    private static final String TRIAL = "industry.trial.time.mean";

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

    private Study study(String name, String lines) throws IOException {
        return StudyReader.read(
                Files.writeString(scratch.resolve(name + ".yaml"), """
                study: %s
                seed: 7
                replications: 1
                base: consumer-electronics
                horizon: 1280
                warm_up: 180
                follow: 360
                set: {systems: "[closed-loop]"}
                """.formatted(name) + lines), PARAMETERS);
    }

    private static List<List<String>> points(Design design) {
        return IntStream.rangeClosed(1, design.size())
                .mapToObj(number -> design.point(number).settings().stream()
                        .map(setting -> setting.path() + "=" + setting.value())
                        .toList())
                .toList();
    }

    private void problem(double[]... sample) throws IOException {
        new SalibProblem(List.of(
                        new SalibProblem.Factor(GAP, 0.1, 0.7),
                        new SalibProblem.Factor(
                                "trial_time", List.of(7.0, 180.0), "trial_time", SalibProblem.Law.LOGUNIF)))
                .write(scratch.resolve("problem.json"));
        SampleMatrix.write(scratch.resolve("sample.txt"), Arrays.stream(sample));
    }

    @Test
    void theSampleOfAStudyHandedToSalibComesBackAsTheSamePoints() throws IOException {
        String factors = """
                factors:
                  - {path: industry.architecture.tiers, label: tiers, range: [1, 4]}
                  - {path: industry.trial.time.mean, label: trial_time, range: [7, 180], scale: log}
                  - {path: industry.research.gap, label: gap, range: [0.1, 0.7], distribution: {kind: beta, alpha: 2, beta: 3}}
                  - {path: means, label: purse, levels: {same: equal, own: observed}}
                  - {path: vertical_integration, levels: [0.25]}
                """;
        Study drawn = study("drawn", factors + "design: {kind: latin_hypercube, points: 9}\n");
        assertThat(type("sweep", file("drawn.yaml"), "--out", file("results"), "--threads", "2"))
                .as(err.toString())
                .isZero();
        assertThat(type("report", file("results"), "--json", "--salib", file("handed")))
                .as(err.toString())
                .isZero();
        assertThat(type(
                        "import",
                        "--salib",
                        file("handed-problem.json"),
                        file("handed-sample.txt"),
                        "--study",
                        file("drawn.yaml"),
                        "--out",
                        file("points.csv")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("9 design points\n", "made of coordinates within [0, 1]: tiers, gap, purse\n")
                .endsWith("design: {kind: csv, file: points.csv}\n");
        String pasted = factors + out;
        assertThat(points(study("again", pasted).design())).hasSize(9).isEqualTo(points(drawn.design()));
    }

    @Test
    void printedLinesMakeAStudyOfASampleThatWasDrawnElsewhere() throws IOException {
        // The last gap is past its bound by floating-point only, the second trial has more digits than a study keeps.
        problem(new double[] {0.1, 180}, new double[] {1 / 3.0, 12.34567890123}, new double[] {0.7000000000000001, 7});
        assertThat(type(
                        "import",
                        "--salib",
                        file("problem.json"),
                        file("sample.txt"),
                        "--name",
                        "trial_time=" + TRIAL,
                        "--out",
                        file("my points.csv")))
                .as(err.toString())
                .isZero();
        assertThat(scratch.resolve("my points.csv"))
                .hasContent(GAP + "," + TRIAL + "\n0.1,180\n0.333333333,12.3456789\n0.7,7\n");
        Study study = study("elsewhere", out.toString());
        assertThat(study.factors()).extracting(Factor::label).containsExactly(GAP, "trial_time");
        assertThat(study.factors().get(0).range()).contains(new Range(0.1, 0.7));
        assertThat(study.factors().get(1).range().orElseThrow().scale()).isEqualTo(Range.Scale.LOG);
        assertThat(points(study.design()))
                .containsExactly(
                        List.of(GAP + "=0.1", TRIAL + "=180"),
                        List.of(GAP + "=0.333333333", TRIAL + "=12.3456789"),
                        List.of(GAP + "=0.7", TRIAL + "=7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "industry.research.gap,trial_time\n0.2,10\n0.3,20\n",
                "trial_time,industry.research.gap\n10,0.2\n20,0.3\n",
                ",industry.research.gap,trial_time\n0,0.2,10\n1,0.3,20\n",
                "\"\",\"industry.research.gap\",\"trial_time\"\n\"1\",0.2,10\n\"2\",0.3,20\n",
                "\uFEFFindustry.research.gap;trial_time\r\n0,2;10\r\n0,3;20\r\n;\r\n",
                "industry.research.gap\ttrial_time\n0.2\t10\n0.3\t20\n",
                "industry.research.gap trial_time\n1 0.2 10\n2 0.3 20\n",
                "1 0.2 10\n2 0.3 20\n",
                "Unnamed: 0,industry.research.gap,trial_time\n0,0.2,10\n1,0.3,20\n"
            })
    void aSampleIsTheSameWhateverWroteIt(String sample) throws IOException {
        problem(new double[] {0.2, 10});
        Files.writeString(scratch.resolve("other.csv"), sample);
        assertThat(type(
                        "import",
                        "--salib",
                        file("problem.json"),
                        file("other.csv"),
                        "--name",
                        "trial_time=" + TRIAL,
                        "--out",
                        file("points.csv")))
                .as(err.toString())
                .isZero();
        assertThat(scratch.resolve("points.csv")).hasContent(GAP + "," + TRIAL + "\n0.2,10\n0.3,20\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            industry.research.gap,trial~0.2,10 | other.csv:1: 'trial' is no name of
            industry.research.gap,y~0.2,1~0.3,2 | other.csv:1: 'y' is no name of
            industry.research.gap~0.2 | other.csv:1: has no column 'trial_time', a name of
            industry.research.gap,industry.research.gap,trial_time~0.2,0.3,7 | other.csv:1: 'industry.research.gap' is there twice
            industry.research.gap,trial_time~7,0.2,10~7,0.3,10 | other.csv:2: expected 2 columns, one for each name of the header, found 3
            0.5,0.2,10 | other.csv:1: expected 2 columns, one for each name of
            """)
    void aHeaderThatIsNotThatOfTheProblemIsRefused(String sample, String message) throws IOException {
        problem(new double[] {0.2, 10});
        Files.writeString(scratch.resolve("other.csv"), sample.replace('~', '\n') + "\n");
        assertThat(type("import", "--salib", file("problem.json"), file("other.csv"), "--out", file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void namesOfLevelsThatLookLikeNothingOrARemarkComeBackAsTheyWere() throws IOException {
        Study study = study("texts", """
                factors:
                  - path: industry.coordination
                    label: regime
                    levels: {"NA": {release_period: 30}, "#1": {release_period: 60}, "a; b": {release_period: 90}}
                """);
        ema(
                "results.tar.gz",
                new EmaResults.Column("regime", EmaResults.Type.CATEGORY, List.of("NA", "#1", "a; b", "NA")));
        assertThat(type(
                        "import",
                        "--ema",
                        file("results.tar.gz"),
                        "--study",
                        file("texts.yaml"),
                        "--out",
                        file("points.csv")))
                .as(err.toString())
                .isZero();
        assertThat(scratch.resolve("points.csv")).hasContent("industry.coordination\n\"NA\"\n\"#1\"\na; b\n");
        Study again = study(
                "texts",
                Files.readString(scratch.resolve("texts.yaml")).replaceFirst("(?s).*factors:", "factors:")
                        + "design: {kind: csv, file: points.csv}\n");
        assertThat(points(again.design())).isEqualTo(points(study.design()));
    }

    @Test
    void aRowThatIsThereTwiceIsOnePointAndJsonTellsWhich() throws IOException {
        problem(new double[] {0.2, 10}, new double[] {0.3, 10}, new double[] {0.2, 10.000000000001});
        assertThat(type(
                        "import",
                        "--json",
                        "--salib",
                        file("problem.json"),
                        file("sample.txt"),
                        "--name",
                        "trial_time=" + TRIAL,
                        "--out",
                        file("points.csv")))
                .as(err.toString())
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.path("rows").asInt()).isEqualTo(3);
        assertThat(answer.path("design_points").asInt()).isEqualTo(2);
        assertThat(answer.path("design_point_of_row").toString()).isEqualTo("[1,2,1]");
        assertThat(answer.path("factors").path(1).path("path").asString()).isEqualTo(TRIAL);
        assertThat(answer.path("factors").path(1).path("scale").asString()).isEqualTo("log");
        assertThat(scratch.resolve("points.csv")).hasContent(GAP + "," + TRIAL + "\n0.2,10\n0.3,10\n");
    }

    @Test
    void experimentsOfTheEmaWorkbenchBecomePointsWhateverTheirPolicies() throws IOException {
        ema(
                "results.tar.gz",
                new EmaResults.Column(GAP, EmaResults.Type.DECIMAL, List.of("0.25", "0.5", "0.25", "0.5")),
                new EmaResults.Column(
                        "industry.architecture.tiers", EmaResults.Type.INTEGER, List.of("2", "3", "2", "3")),
                new EmaResults.Column(
                        "means", EmaResults.Type.CATEGORY, List.of("equal", "observed", "equal", "observed")));
        assertThat(type("import", "--ema", file("results.tar.gz"), "--out", file("points.csv")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("2 design points of 4 rows", "{path: means, levels: [equal, observed]}", "range: [2, 3]}");
        assertThat(points(study("ema", out.toString()).design()))
                .containsExactly(
                        List.of(GAP + "=0.25", "industry.architecture.tiers=2", "means=equal"),
                        List.of(GAP + "=0.5", "industry.architecture.tiers=3", "means=observed"));
    }

    private void ema(String name, EmaResults.Column... inputs) throws IOException {
        List<EmaResults.Column> columns = new ArrayList<>(List.of(inputs));
        columns.add(new EmaResults.Column("scenario", EmaResults.Type.INTEGER, List.of("0", "1", "0", "1")));
        columns.add(new EmaResults.Column("policy", EmaResults.Type.CATEGORY, List.of("a", "a", "b", "b")));
        columns.add(new EmaResults.Column("model", EmaResults.Type.CATEGORY, List.of("m", "m", "m", "m")));
        new EmaResults(columns, List.of(EmaResults.Outcome.scalar("y", new double[] {1, 2, 3, 4})))
                .write(scratch.resolve(name));
    }

    @Test
    void aWholeNumberMustBeWholeAndTheFaultHasItsLine() throws IOException {
        ema(
                "results.tar.gz",
                new EmaResults.Column(
                        "industry.architecture.tiers", EmaResults.Type.DECIMAL, List.of("2.0", "2.5", "2.0", "3.0")));
        assertThat(type("import", "--ema", file("results.tar.gz"), "--out", file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("experiments.csv:3: ", "2.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.2 10 1    | trial_time=industry.trial.time.mean | bad.txt:2: expected 2 columns, one for each name of
            0.9 10      | trial_time=industry.trial.time.mean | bad.txt:2: industry.research.gap: must be within its bounds, [0.1, 0.7], was 0.9
            0.2 x       | trial_time=industry.trial.time.mean | bad.txt:2: column 2: expected a finite number, found 'x'
            0.2 10      | trial_time=industry.trial.tme.mean  | did you mean 'industry.trial.time.mean'?
            0.2 10      | trial_time=industry.research.gap    | is industry.research.gap, as 'industry.research.gap' is already
            0.2 10      | trial=industry.trial.time.mean      | --name: the sample has no 'trial'
            0.2 10      | trial_time                          | --name: expected name=path, found 'trial_time'
            """)
    void whatCannotBeIsSaidWithItsPlaceAndNothingIsWritten(String row, String name, String message) throws IOException {
        problem(new double[] {0.2, 10});
        Files.writeString(scratch.resolve("bad.txt"), "# a remark\n" + row + "\n");
        assertThat(type(
                        "import",
                        "--salib",
                        file("problem.json"),
                        file("bad.txt"),
                        "--name",
                        name,
                        "--out",
                        file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
        assertThat(scratch.resolve("points.csv")).doesNotExist();
    }

    @Test
    void aLabelWithoutAPathIsAskedForWithTheLikelyOne() throws IOException {
        problem(new double[] {0.2, 10});
        assertThat(type("import", "--salib", file("problem.json"), file("sample.txt"), "--out", file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains(
                        "problem.json: trial_time: is no path; a label is told by --study <study> or --name trial_time=");
    }

    @Test
    void valuesOutsideTheRangeOfTheStudyAreRefusedWithTheirLine() throws IOException {
        problem(new double[] {0.2, 10}, new double[] {0.2, 150});
        study("narrow", """
                factors:
                  - {path: industry.research.gap, range: [0.1, 0.7]}
                  - {path: industry.trial.time.mean, label: trial_time, range: [7, 90]}
                design: {kind: latin_hypercube, points: 4}
                """);
        assertThat(type(
                        "import",
                        "--salib",
                        file("problem.json"),
                        file("sample.txt"),
                        "--study",
                        file("narrow.yaml"),
                        "--out",
                        file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("sample.txt:2: trial_time: must be within the range of the study, [7, 90], was '150.0'");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        problem(new double[] {0.2, 10});
        Files.writeString(scratch.resolve("points.csv"), "mine");
        assertThat(type(
                        "import",
                        "--salib",
                        file("problem.json"),
                        file("sample.txt"),
                        "--name",
                        "trial_time=" + TRIAL,
                        "--out",
                        file("points.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is there already and is not overwritten");
        assertThat(scratch.resolve("points.csv")).hasContent("mine");
    }

    @Test
    void oneProgramAtATimeWithAllItsFiles() {
        assertThat(type("import")).isEqualTo(2);
        assertThat(err.toString()).startsWith("expected one of --salib <problem.json> <sample.txt> and --ema");
        assertThat(type("import", "--salib", "p.json")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--salib needs the sample too");
        assertThat(type("import", "--ema", "e.tar.gz", "s.txt")).isEqualTo(2);
        assertThat(err.toString()).startsWith("unexpected 's.txt'");
        assertThat(type("import", "--ema", file("none.tar.gz"))).isEqualTo(2);
        assertThat(err.toString()).contains("none.tar.gz: there is no such file");
    }
}
