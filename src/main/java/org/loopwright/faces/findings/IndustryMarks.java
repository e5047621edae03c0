package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * Where industries stand on a plane of two of their numbers: those of the sheets kept with the results, and those that the
 * program brings along. Immutable.
 */
public final class IndustryMarks {

    private static final String OF_INDUSTRY = ScenarioPaths.INDUSTRY + ".";

    /**
     * Where an industry stands.
     *
     * @param x its value of the first factor
     * @param y its value of the second
     * @param isWithin whether the plane reaches there
     * @param isOwn whether a plane was computed with its other numbers
     */
    public record Mark(String industry, double x, double y, boolean isWithin, boolean isOwn) {}

    private final Map<String, ParameterFolder> sheets = new LinkedHashMap<>();
    private final IntFunction<String> industryOf;

    /**
     * Marks of sheets.
     *
     * @param folders of sheets, of which the first that has an industry counts
     * @param industryOf name of the industry of a design point
     */
    IndustryMarks(List<ParameterFolder> folders, IntFunction<String> industryOf) {
        this.industryOf = industryOf;
        for (ParameterFolder folder : folders) {
            folder.industries().forEach(name -> sheets.putIfAbsent(name, folder));
        }
    }

    /**
     * Those for a study.
     *
     * @param shipped sheets that the program brings along; empty where it is without them
     */
    public static IndustryMarks of(KeptStudy kept, Optional<ParameterFolder> shipped) {
        List<ParameterFolder> folders = new ArrayList<>(List.of(kept.sheets()));
        shipped.ifPresent(folders::add);
        return new IndustryMarks(
                folders, point -> kept.scenario(point).industry().name());
    }

    /** The marks on a plane, by name; none unless both factors are numbers of an industry's sheet. */
    public List<Mark> on(PhasePlanes planes) {
        boolean areOfIndustries = planes.axes().size() == 2
                && planes.axes().stream().allMatch(axis -> axis.factor().path().startsWith(OF_INDUSTRY));
        if (!areOfIndustries) {
            return List.of();
        }
        List<String> own = own(planes);
        List<Mark> marks = new ArrayList<>();
        sheets.keySet().stream().sorted().forEach(name -> {
            double x = value(name, planes.axes().get(0));
            double y = value(name, planes.axes().get(1));
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                boolean isWithin = isWithin(planes.axes().get(0), x)
                        && isWithin(planes.axes().get(1), y);
                marks.add(new Mark(name, x, y, isWithin, own.contains(name)));
            }
        });
        return marks;
    }

    private static boolean isWithin(PlaneAxis axis, double value) {
        return value >= axis.range().min() && value <= axis.range().max();
    }

    private double value(String industry, PlaneAxis axis) {
        String path = axis.factor().path().substring(OF_INDUSTRY.length());
        try {
            return sheets.get(industry).industrySheet(industry).entries().stream()
                    .filter(entry -> entry.path().equals(path))
                    .map(Entry::valueText)
                    .flatMap(text -> Numbers.parse(text).stream())
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (SheetException faulty) {
            // A sheet beside those of the study, at which nobody has looked yet.
            return Double.NaN;
        }
    }

    private List<String> own(PhasePlanes planes) {
        return planes.diagrams().stream()
                .map(diagram -> industryOf.apply(diagram.places().get(0).point()))
                .distinct()
                .toList();
    }

    /** The marks as a table; empty where there are none. */
    Optional<Finding> table(PhasePlanes planes) {
        List<Mark> marks = on(planes);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        String x = planes.axes().get(0).label();
        String y = planes.axes().get(1).label();
        List<Finding.Line> lines = new ArrayList<>();
        for (Mark mark : marks) {
            lines.add(new Finding.Line(
                    mark.industry(),
                    List.of(Finding.plain(mark.x()), Finding.plain(mark.y())),
                    (mark.isOwn() ? "its own plane; " : "") + where(planes, mark)));
        }
        List<String> own = own(planes);
        return Optional.of(new Finding(
                "Industries on the plane of " + x + " and " + y + ", by the numbers of their sheets",
                "",
                "",
                ScenarioPaths.INDUSTRY,
                List.of(x, y),
                lines,
                Map.of(),
                List.of("The plane was computed with all other numbers of " + String.join(", ", own)
                        + ": of any other industry a mark says where its two numbers lie, not who is ahead there.")));
    }

    private static String where(PhasePlanes planes, Mark mark) {
        if (!mark.isWithin()) {
            return "outside";
        }
        if (planes.diagrams().size() > 1) {
            return "within";
        }
        PhaseDiagram.Spot spot = planes.diagrams().get(0).spot(new double[] {
            planes.axes().get(0).range().position(mark.x()),
            planes.axes().get(1).range().position(mark.y())
        });
        return spot.isTold() ? "where " + planes.competitors().get(spot.ahead()) + " is ahead" : "where it is not told";
    }
}
