package org.loopwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house stand, and each of them can fall: a fault planted behind each of them is reported. */
class ArchitectureTest {

    private static final String HOUSE = "org.loopwright";
    private static final String PLANTED = "org.loopwright.planted";

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/planted/"))
            .importPackages(HOUSE);

    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @TestFactory
    Stream<DynamicTest> everyWallStands() {
        return Walls.of(HOUSE).entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(), () -> wall.getValue().check(HOUSE_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> everyWallReportsTheFaultsPlantedBehindIt() {
        return PlantedFaults.byWall().entrySet().stream()
                .map(planted ->
                        DynamicTest.dynamicTest(planted.getKey(), () -> reports(planted.getKey(), planted.getValue())));
    }

    @Test
    void everyWallHasAFaultPlantedBehindIt() {
        List<String> walls = new ArrayList<>(Walls.of(PLANTED).keySet());
        // The command line may use every room, so that nothing can be planted behind that wall.
        walls.remove(Rooms.COMMAND_LINE + " uses only the rooms that it may use");
        assertThat(PlantedFaults.byWall().keySet()).containsExactlyInAnyOrderElementsOf(walls);
    }

    @Test
    void theHouseWasReallyRead() {
        assertThat(HOUSE_CLASSES.contain("org.loopwright.subject.observation.Observations"))
                .isTrue();
        assertThat(HOUSE_CLASSES.stream().map(type -> type.getPackageName()))
                .noneMatch(name -> name.startsWith(PLANTED));
    }

    private static void reports(String wall, List<String> faults) {
        Map<String, ArchRule> walls = Walls.of(PLANTED);
        List<String> violations =
                walls.get(wall).evaluate(PLANTED_CLASSES).getFailureReport().getDetails();
        for (String fault : faults) {
            assertThat(violations).as("what the wall says about " + fault).anyMatch(line -> line.contains(fault));
        }
    }
}
