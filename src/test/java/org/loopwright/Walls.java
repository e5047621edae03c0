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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The walls of the house as rules, by name. They are made for a root package, so that the same rules judge the house
 * and the faults planted under {@code org.loopwright.planted}.
 */
final class Walls {

    private static final Set<String> TRANSCENDENTAL = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin", "acos",
            "atan", "atan2", "sinh", "cosh", "tanh");

    private static final Set<String> ENDS_THE_MACHINE = Set.of("exit", "halt");

    private final String root;

    private Walls(String root) {
        this.root = root;
    }

    /** Every wall by its name, the table of rooms first. */
    static Map<String, ArchRule> of(String root) {
        Walls walls = new Walls(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        Rooms.MAY_USE.forEach((room, allowed) -> rules.put(
                room + " uses only the rooms that it may use", walls.usesOnly(room, allowed)));
        rules.put("every class is in a room of the table", walls.everyClassHasARoom());
        rules.put("rooms form no cycle", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("generators are made only in random", walls.generatorsOnlyInRandom());
        rules.put("static fields are final", fields().that().areStatic().should().beFinal());
        rules.put("no unordered collections where order is part of the model", walls.noUnorderedCollections());
        rules.put("windows only in gui, drawing also in report", walls.windowsOnlyInGui());
        rules.put("MASON only in model, gui and random", walls.masonOnlyWhereAgentsAre());
        rules.put("no clock in model, technology and analysis", walls.noClock());
        rules.put("what scenario, design and observation hold never changes", walls.immutableRooms());
        rules.put("System.exit only in cli", walls.exitOnlyInCli());
        rules.put("the terminal and main only in cli", walls.terminalOnlyInCli());
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
                .resideOutsideOfPackages(rooms("random"))
                .should()
                .dependOnClassesThat(generator)
                .orShould()
                .accessTargetWhere(calls("hidden generators", (owner, name, parameters) -> owner.equals("java.lang.Math")
                                && name.equals("random")
                        || owner.equals("java.util.UUID") && name.equals("randomUUID")
                        || owner.equals("java.util.Collections") && name.equals("shuffle") && parameters == 1));
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
        // groupingBy and toMap with a factory of their own, such as TreeMap::new, are as ordered as that map.
        Set<String> collectors =
                Set.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap", "groupingByConcurrent", "toConcurrentMap");
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("model", "technology", "design"))
                .should()
                .dependOnClassesThat(isUnordered)
                .orShould()
                .accessTargetWhere(calls(
                        "unordered collectors and factories",
                        (owner, name, parameters) -> owner.equals("java.util.stream.Collectors")
                                        && (collectors.contains(name)
                                                || name.equals("groupingBy") && parameters < 3
                                                || name.equals("toMap") && parameters < 4)
                                || (owner.equals("java.util.Set") || owner.equals("java.util.Map"))
                                        && Set.of("of", "copyOf", "ofEntries").contains(name)));
    }

    private ArchRule windowsOnlyInGui() {
        ArchRule windows = noClasses()
                .that()
                .resideOutsideOfPackages(rooms("gui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "sim.display..", "sim.portrayal..")
                .allowEmptyShould(true);
        ArchRule drawing = noClasses()
                .that()
                .resideOutsideOfPackages(rooms("gui", "report"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "org.jfree..")
                .allowEmptyShould(true);
        return CompositeArchRule.of(windows).and(drawing);
    }

    private ArchRule masonOnlyWhereAgentsAre() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("model", "gui", "random"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sim..", "ec.util..");
    }

    private ArchRule noClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("model", "technology", "analysis"))
                .should()
                .accessTargetWhere(calls(
                        "clocks",
                        (owner, name, parameters) -> owner.equals("java.lang.System")
                                        && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                                || owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                                || owner.equals("java.util.Date") && name.equals("<init>") && parameters == 0
                                || owner.equals("java.util.Calendar") && name.equals("getInstance")));
    }

    private ArchRule immutableRooms() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms("scenario", "design", "observation"))
                .should()
                .beFinal();
    }

    private ArchRule exitOnlyInCli() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms("cli"))
                .should()
                .accessTargetWhere(calls(
                        "the end of the Java machine",
                        (owner, name, parameters) ->
                                (owner.equals("java.lang.System") || owner.equals("java.lang.Runtime"))
                                        && ENDS_THE_MACHINE.contains(name)));
    }

    private ArchRule terminalOnlyInCli() {
        ArchRule terminal = noClasses()
                .that()
                .resideOutsideOfPackages(rooms("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in");
        ArchRule main = methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(rooms("cli"))
                .and()
                .haveModifier(JavaModifier.STATIC)
                .should()
                .notHaveName("main")
                .allowEmptyShould(true);
        return CompositeArchRule.of(terminal).and(main);
    }

    private ArchRule noPlatformMathematics() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms("model", "technology", "random", "scenario", "design", "analysis", "experiment"))
                .should()
                .accessTargetWhere(calls(
                        "functions of Math that may differ in the last bit",
                        (owner, name, parameters) ->
                                owner.equals("java.lang.Math") && TRANSCENDENTAL.contains(name)));
    }

    /** Calls and method references to code units that a test on owner, name and number of parameters picks. */
    private static DescribedPredicate<JavaAccess<?>> calls(String description, CodeUnitTest picks) {
        return describe(
                description,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && picks.test(
                                target.getOwner().getName(),
                                target.getName(),
                                target.getRawParameterTypes().size()));
    }

    @FunctionalInterface
    private interface CodeUnitTest {
        boolean test(String owner, String name, int parameters);
    }
}
