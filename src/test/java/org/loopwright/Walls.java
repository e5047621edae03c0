package org.loopwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.File;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The walls of the house as rules, by name. They are made for a root package, so that the same rules judge the house
 * and the faults planted under {@code org.loopwright.planted}.
 */
final class Walls {

    private static final String[] MAY_DIFFER_IN_THE_LAST_BIT = {
        "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin", "acos", "atan",
        "atan2", "sinh", "cosh", "tanh"
    };

    private final String root;

    private Walls(String root) {
        this.root = root;
    }

    /** Every wall by its name, the table of rooms first. */
    static Map<String, ArchRule> of(String root) {
        Walls walls = new Walls(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        Rooms.MAY_USE.forEach((room, allowed) ->
                rules.put(room + " uses only the rooms that it may use", walls.usesOnly(room, allowed)));
        rules.put("every class is in a room of the table", walls.everyClassHasARoom());
        rules.put(
                "rooms form no cycle",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "no types depend on each other but those on the list",
                classes().should(new MutualTypes(root, Tolerated.in(root, Tolerated.MUTUAL_TYPES))));
        rules.put(
                "no two types have one name",
                classes().should(new UniqueNames(Tolerated.in(root, Tolerated.DOUBLE_NAMES))));
        rules.put("engines in no room", noEngines());
        rules.put("generators are made only in random", walls.generatorsOnlyInRandom());
        rules.put(
                "static fields are final", fields().that().areStatic().should().beFinal());
        rules.put("no unordered collections where order is part of the model", walls.noUnorderedCollections());
        rules.put("windows only in gui, drawing also in figure", walls.windowsOnlyInGui());
        rules.put("MASON only in model, gui and random", walls.masonOnlyWhereAgentsAre());
        rules.put("no clock in subject and analysis", walls.noClock());
        rules.put("what scenario, observation and design hold never changes", walls.immutableRooms());
        rules.put("nothing knows that it is measured", walls.noBenchmarks());
        rules.put("System.exit only in cli", walls.exitOnlyInCli());
        rules.put("the terminal and main only in cli", walls.terminalOnlyInCli());
        rules.put("files are written by one class, but for segments", walls.writesOnlyInFile());
        rules.put("mathematics that gives the same bits on every machine", walls.noPlatformMathematics());
        return rules;
    }

    private String[] rooms(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = root + "." + names[i] + "..";
        }
        return packages;
    }

    private ArchRule usesOnly(String room, List<String> allowed) {
        List<String> forbidden = new ArrayList<>(Rooms.MAY_USE.keySet());
        forbidden.removeAll(allowed);
        forbidden.remove(room);
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(forbidden.toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    private ArchRule everyClassHasARoom() {
        return classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(rooms(Rooms.MAY_USE.keySet().toArray(String[]::new)));
    }

    private ArchRule generatorsOnlyInRandom() {
        DescribedPredicate<JavaClass> generator = assignableTo(java.util.Random.class)
                .or(assignableTo(java.util.SplittableRandom.class))
                .or(assignableTo(RandomGenerator.class))
                .or(resideInAnyPackage("java.util.random..", "org.apache.commons.rng..", "ec.util.."));
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("lab.random"))
                .should()
                .dependOnClassesThat(generator)
                .orShould()
                .accessTargetWhere(calls(method("java.lang.Math", "random")
                        .or(method("java.util.UUID", "randomUUID"))
                        .or(method("java.util.Collections", "shuffle").and(withFewerParametersThan(2)))));
    }

    private ArchRule noUnorderedCollections() {
        List<String> unordered = List.of(
                "java.util.HashMap",
                "java.util.HashSet",
                "java.util.IdentityHashMap",
                "java.util.WeakHashMap",
                "java.util.Hashtable",
                "java.util.concurrent.ConcurrentHashMap");
        DescribedPredicate<JavaClass> isUnordered =
                describe("are unordered", type -> unordered.contains(type.getName()));
        String collectors = "java.util.stream.Collectors";
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("subject.model", "subject.technology", "lab.design"))
                .should()
                .dependOnClassesThat(isUnordered)
                .orShould()
                .accessTargetWhere(calls(method(collectors, "toSet", "toUnmodifiableSet", "toUnmodifiableMap")
                        .or(method(collectors, "groupingByConcurrent", "toConcurrentMap"))
                        // With a factory of their own, such as TreeMap::new, these are as ordered as that map.
                        .or(method(collectors, "groupingBy").and(withFewerParametersThan(3)))
                        .or(method(collectors, "toMap").and(withFewerParametersThan(4)))
                        .or(method("java.util.Set", "of", "copyOf"))
                        .or(method("java.util.Map", "of", "copyOf", "ofEntries"))));
    }

    private ArchRule windowsOnlyInGui() {
        ArchRule windows = noClasses()
                .that()
                .resideOutsideOfPackages(rooms("faces.gui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "sim.display..", "sim.portrayal..")
                .allowEmptyShould(true);
        ArchRule drawing = noClasses()
                .that()
                .resideOutsideOfPackages(rooms("faces.gui", "faces.figure"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "org.jfree..")
                .allowEmptyShould(true);
        return CompositeArchRule.of(windows).and(drawing);
    }

    private ArchRule masonOnlyWhereAgentsAre() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("subject.model", "faces.gui", "lab.random"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sim..", "ec.util..");
    }

    private ArchRule noClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("subject", "lab.analysis"))
                .should()
                .accessTargetWhere(calls(method("java.lang.System", "currentTimeMillis", "nanoTime")
                        .or(inPackageOfTime().and(named("now", "system", "systemUTC", "systemDefaultZone")))
                        .or(method("java.util.Date", "<init>").and(withFewerParametersThan(1)))
                        .or(method("java.util.Calendar", "getInstance"))));
    }

    private static ArchRule noEngines() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..");
    }

    private ArchRule immutableRooms() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms("subject.scenario", "subject.observation", "lab.design"))
                .should()
                .beFinal();
    }

    private ArchRule noBenchmarks() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(root + ".bench..", "org.openjdk.jmh..");
    }

    private ArchRule exitOnlyInCli() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Rooms.COMMAND_LINE))
                .should()
                .accessTargetWhere(
                        calls(method("java.lang.System", "exit").or(method("java.lang.Runtime", "exit", "halt"))));
    }

    private ArchRule terminalOnlyInCli() {
        ArchRule terminal = noClasses()
                .that()
                .resideOutsideOfPackages(rooms(Rooms.COMMAND_LINE))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in");
        ArchRule main = methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(rooms(Rooms.COMMAND_LINE))
                .and()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .notHaveName("main")
                .allowEmptyShould(true);
        return CompositeArchRule.of(terminal).and(main);
    }

    /** Segments are appended to, which WholeFile has no use for; the builder writes the id of a build that is no result. */
    private ArchRule writesOnlyInFile() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("lab.file"))
                .and()
                .haveNameNotMatching(".*\\.(SegmentWriter|SegmentReader|ModelBuild)")
                .should()
                .accessTargetWhere(calls(method(
                                "java.nio.file.Files",
                                "write",
                                "writeString",
                                "newOutputStream",
                                "newBufferedWriter",
                                "newByteChannel",
                                "move",
                                "delete",
                                "deleteIfExists",
                                "createFile",
                                "createDirectory",
                                "createDirectories",
                                "createTempFile",
                                "createTempDirectory",
                                "createLink",
                                "createSymbolicLink")
                        .or(method("java.nio.file.Files", "copy").and(notTaking(OutputStream.class)))
                        .or(method("java.nio.channels.FileChannel", "open"))
                        .or(method("java.io.RandomAccessFile", "<init>"))
                        .or(method("java.io.FileWriter", "<init>"))
                        .or(method("java.io.FileOutputStream", "<init>").and(notTaking(FileDescriptor.class)))
                        .or(method("java.io.PrintWriter", "<init>")
                                .and(taking(File.class).or(taking(String.class))))
                        .or(method("java.io.PrintStream", "<init>")
                                .and(taking(File.class).or(taking(String.class))))
                        .or(method(
                                "java.io.File",
                                "createNewFile",
                                "createTempFile",
                                "delete",
                                "mkdir",
                                "mkdirs",
                                "renameTo"))
                        .or(method("javax.imageio.ImageIO", "write").and(taking(File.class)))
                        .or(method("org.jfree.chart.ChartUtilities", "saveChartAsPNG", "saveChartAsJPEG"))));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> taking(Class<?> type) {
        return describe(
                "taking " + type,
                target -> target.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(type)));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> notTaking(Class<?> type) {
        return DescribedPredicate.not(taking(type));
    }

    private ArchRule noPlatformMathematics() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("subject", "lab"))
                .should()
                .accessTargetWhere(calls(method("java.lang.Math", MAY_DIFFER_IN_THE_LAST_BIT)));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> method(String owner, String... names) {
        return describe(
                        owner,
                        (CodeUnitAccessTarget target) ->
                                target.getOwner().getName().equals(owner))
                .and(named(names));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> named(String... names) {
        List<String> all = List.of(names);
        return describe("named " + all, target -> all.contains(target.getName()));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> withFewerParametersThan(int number) {
        return describe(
                "with fewer parameters than " + number,
                target -> target.getRawParameterTypes().size() < number);
    }

    private static DescribedPredicate<CodeUnitAccessTarget> inPackageOfTime() {
        return describe(
                "java.time", target -> target.getOwner().getPackageName().startsWith("java.time"));
    }

    /** Calls of a method, and references to it. */
    private static DescribedPredicate<JavaAccess<?>> calls(DescribedPredicate<CodeUnitAccessTarget> method) {
        return describe(
                method.getDescription(),
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && method.test(target));
    }
}
