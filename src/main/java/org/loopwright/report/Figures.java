package org.loopwright.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import org.loopwright.design.Study;

/**
 * Draws the figures of a study from its tables. Tables are read row by row, so a long series needs little memory. Java
 * must know at least one font, and should run headless ({@code -Djava.awt.headless=true}).
 */
public final class Figures {

    private Figures() {}

    /**
     * Draws every figure that the tables have the numbers for, as PNG and SVG, into {@code folder/figures}.
     *
     * @param folder holds {@code outcomes.csv}, {@code series.csv} and {@code generations.csv} where the study keeps
     *     them, and the manifest and the inputs of the study
     * @param title title of the study for people, the first sentence below the title of every figure
     * @param uniforms as in {@link Answer#of}
     * @return paths of the files, in the order in which they were drawn
     * @throws UncheckedIOException if a table cannot be read or a figure cannot be written
     */
    public static List<Path> draw(Path folder, String title, LongFunction<DoubleSupplier> uniforms) {
        return draw(folder, title, uniforms, folder.resolve("figures"));
    }

    /**
     * Draws them into another folder, which is made if it is not there.
     *
     * @param folder as above
     * @param title as above
     * @param uniforms as above
     * @param figures folder of the figures; files of the same names are replaced
     * @return paths of the files, in the order in which they were drawn
     * @throws UncheckedIOException if a table cannot be read or a figure cannot be written
     */
    public static List<Path> draw(Path folder, String title, LongFunction<DoubleSupplier> uniforms, Path figures) {
        try {
            KeptStudy kept = KeptStudy.of(folder);
            Outcomes outcomes = Outcomes.read(folder);
            List<Path> files = new ArrayList<>();
            if (outcomes.rows().isEmpty()) {
                return files;
            }
            Files.createDirectories(figures);
            if (kept.kind().equals("full")) {
                drawLevels(folder, outcomes, title, figures, files);
            } else if (kept.study().isPresent()) {
                Optional<Findings> findings = Answer.findings(folder, kept, outcomes, uniforms);
                if (findings.isPresent()) {
                    drawFindings(folder, kept.study().get(), findings.get(), title, figures, files);
                }
            }
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The figures of a folder whose intervals need no resampling. */
    static List<Path> draw(Path folder, String title) {
        return draw(folder, title, seed -> {
            throw new IllegalStateException("nothing to resample with");
        });
    }

    private static void drawLevels(Path folder, Outcomes outcomes, String title, Path figures, List<Path> files)
            throws IOException {
        for (String rule : outcomes.means()) {
            String name = "generation_loop_by_depth" + (rule.isEmpty() ? "" : "_" + rule);
            draw(DepthFigure.of(outcomes, rule, Answer.followUp(folder), title), figures, name, files);
        }
        draw(TimeFigure.byStage(outcomes, title), figures, "loop_time_by_stage", files);
        draw(TimeFigure.byWait(outcomes, title), figures, "loop_time_by_wait", files);
        draw(UnitCostFigure.of(outcomes, folder, title), figures, "unit_cost_over_time", files);
        draw(IncidenceFigure.of(outcomes, folder, title), figures, "generation_incidence", files);
    }

    /** A figure for each response. */
    private static void drawFindings(
            Path folder, Study study, Findings findings, String title, Path figures, List<Path> files)
            throws IOException {
        if (findings.name().equals("boundary")) {
            WinnerBoundary boundary = WinnerBoundary.of(study, PointOutcomes.read(folder, study));
            draw(BoundaryFigure.of(boundary, study(title)), figures, findings.name(), files);
            return;
        }
        List<String> responses =
                findings.tables().stream().map(Finding::response).distinct().toList();
        for (String response : responses) {
            // Tables of other lines, such as levels or points, are not drawn.
            List<Finding> tables = findings.tables().stream()
                    .filter(table -> table.response().equals(response)
                            && table.lineName().equals(findings.tables().get(0).lineName()))
                    .toList();
            String name = findings.name() + (responses.size() == 1 ? "" : "_" + response);
            draw(sheet(findings.name(), tables, study(title), response), figures, name, files);
        }
    }

    private static Optional<Sheet> sheet(String name, List<Finding> tables, String study, String response) {
        String of = study + "Response " + response + ": ";
        return switch (name) {
            case "morris_effects" -> MorrisFigure.of(tables, study, response);
            case "sobol_indices" ->
                EffectsFigure.of(
                        tables,
                        2,
                        "Shares of variance",
                        of
                                + "what each factor explains alone (first order) and together with others (total); bars: 95 %"
                                + " intervals from resampled base rows. Each panel has its own scale; factors stand in"
                                + " the order of the first.",
                        "Sobol' index [1]");
            case "one_at_a_time" ->
                EffectsFigure.of(
                        tables,
                        1,
                        "One factor changed",
                        of + "difference from the base; bars: paired 95 % t-intervals over replications. Each panel has"
                                + " its own scale.",
                        "difference from the base [unit of the response]");
            case "main_effects" ->
                EffectsFigure.of(
                        tables,
                        1,
                        "Main effects",
                        of + "mean at the second level of a factor less that at the first; bars: 95 % t-intervals over"
                                + " replications. Each panel has its own scale.",
                        "effect [unit of the response]");
            default ->
                EffectsFigure.of(
                        tables,
                        1,
                        "Rank regression",
                        of
                                + "standardized rank regression coefficients; bars: 95 % t-intervals over design points. Each"
                                + " panel has its own scale.",
                        "standardized rank regression coefficient [1]");
        };
    }

    private static void draw(Optional<Sheet> sheet, Path folder, String name, List<Path> files) throws IOException {
        if (sheet.isPresent()) {
            files.addAll(Picture.write(sheet.get(), folder, name));
        }
    }

    /** Title of a figure, with a capital letter. */
    static String title(String figure) {
        return figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
    }

    /** Title of the study as the first sentence of a subtitle, which is broken into lines where titles are not. */
    static String study(String title) {
        if (title.isBlank()) {
            return "";
        }
        return title.endsWith("?") || title.endsWith(".") ? title + " " : title + ". ";
    }

    /** How means and bands came about, for subtitles. */
    static String method(int replications) {
        return replications < 2
                ? "n = 1 replication, so there are no bands."
                : "Lines: mean over n = " + replications + " replications; bands: 95 % t-intervals over replications.";
    }

    /** Titles of panels: the hyphens of names become spaces. */
    static String panelTitle(String name) {
        return name.isEmpty() ? "all" : name.replace('-', ' ');
    }

    /** Legend of the systems' lines. */
    static List<Sheet.Entry> systems(Outcomes outcomes) {
        List<Sheet.Entry> legend = new ArrayList<>();
        for (String system : outcomes.systems()) {
            legend.add(Sheet.Entry.ofSystem(system, legend.size()));
        }
        return legend;
    }
}
