package org.loopwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever adds a parameter, a measure, a column, a wait, a figure or a design is told which files still lack it, all at
 * once; and CONTRIBUTING.md names these files, no more and no less.
 */
class RecipesTest {

    /** Longer than this nobody reads it before the first change. */
    private static final int MOST_LINES = 45;

    /** An instance of each kind that nobody has added. */
    private static final Map<String, String> PLANTED = Map.of(
            "parameter", "system.supplier.sulkiness",
            "measure", "sulking_mean_days",
            "column", "series.sulking",
            "wait", "sulk",
            "figure", "sulking_by_depth",
            "design", "spiral");

    @TempDir
    private static Path scratch;

    private static List<Recipe> recipes;
    private static String contributing;

    @BeforeAll
    static void read() throws IOException {
        recipes = new Recipes(scratch).all();
        contributing = Files.readString(Path.of("CONTRIBUTING.md"));
    }

    @Test
    void whateverThereIsStandsInEveryFileOfItsRecipe() {
        List<String> faults =
                recipes.stream().flatMap(recipe -> recipe.faults().stream()).toList();
        if (!faults.isEmpty()) {
            fail(String.join("\n", faults));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter", "measure", "column", "wait", "figure", "design"})
    void whatNobodyHasAddedLacksEveryFile(String kind) {
        Recipe recipe = recipe(kind);

        List<String> faults = new Recipe(kind, List.of(PLANTED.get(kind)), recipe.places()).faults();

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith(kind + " " + PLANTED.get(kind) + ": still lacking in ");
        assertThat(recipe.places())
                .allSatisfy(place -> assertThat(faults.get(0)).contains(place.name(), place.what()));
    }

    @Test
    void aParameterWithoutAValueOfItsOwnIsAskedForInEverySheetOfItsKindAndNoOther() {
        assertThat(recipe("parameter").lacking("system.supplier.sulkiness"))
                .anyMatch(place -> place.startsWith("params/systems/closed-loop.yaml ("))
                .anyMatch(place -> place.startsWith("params/limits/sheets/systems/limit.yaml ("))
                .noneMatch(place -> place.contains("batteries") || place.contains("world"));
    }

    @Test
    void whatAllInstancesLackIsToldOnce() {
        Place nowhere = Place.file("LICENSE", "nothing", (instance, text) -> false);
        assertThat(new Recipe("wait", List.of("a", "b"), List.of(nowhere)).faults())
                .containsExactly("every wait: still lacking in LICENSE (nothing)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter", "measure", "column", "wait", "figure", "design"})
    void theGuideNamesTheFilesOfTheRecipeAndNoOther(String kind) {
        List<String> files = recipe(kind).places().stream().map(Place::name).toList();
        assertThat(named(paragraph(kind))).containsExactlyInAnyOrderElementsOf(new TreeSet<>(files));
    }

    @Test
    void theGuideIsShortAndHasAParagraphForEverythingThatPeopleAdd() {
        assertThat(contributing.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(contributing)
                .contains("- **An industry or a system.**", "- **A study.**", "- **A command.**", "A new room needs");
    }

    private static Recipe recipe(String kind) {
        return recipes.stream()
                .filter(recipe -> recipe.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String paragraph(String kind) {
        return Stream.of(contributing.split("\n(?=- |\n)"))
                .filter(text -> text.startsWith("- **A " + kind + ".**"))
                .findFirst()
                .orElseThrow();
    }

    /** What stands as code and looks like a file or a folder: no blank in it, and an ending, a slash, or a known name. */
    private static SortedSet<String> named(String paragraph) {
        SortedSet<String> named = new TreeSet<>();
        Matcher code = Pattern.compile("`([^` \\n]+)`").matcher(paragraph);
        while (code.find()) {
            String word = code.group(1);
            boolean isFile = word.contains("/") || word.matches(".*\\.(java|csv|md|json|sha256|zip|yaml)");
            if (isFile || word.equals("params") || word.equals("subject")) {
                named.add(word);
            }
        }
        return named;
    }
}
