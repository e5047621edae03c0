package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ValueKind;
import sim.util.Interval;
import sim.util.Properties;

/**
 * A group of parameters as MASON's inspectors show them: unit, range, meaning and source as tooltip, a slider where
 * there is a range to slide in. Every change goes through the session, which says why it refuses.
 */
final class ParameterProperties extends Properties {

    private static final long serialVersionUID = 1L;

    /** A declared range wider than this is a guard against slips, not a range to slide in. */
    private static final double WIDEST_SLIDER = 100;

    /** Letters that a name may have in one line beside its value. */
    private static final int LONGEST = 28;

    private final transient Session session;
    private final transient ParameterGroup group;
    private final transient Consumer<String> status;
    private final transient List<Row> rows;

    /**
     * Takes what is shown.
     *
     * @param status told what was set, or why it was refused
     */
    ParameterProperties(Session session, ParameterGroup group, Consumer<String> status) {
        this.session = session;
        this.group = group;
        this.status = status;
        rows = rows();
        object = group.name();
    }

    /** A parameter, of one of the systems where it is one of a system. */
    private record Row(ParameterPath parameter, int place) {}

    private List<Row> rows() {
        List<Row> all = new ArrayList<>();
        for (ParameterPath parameter : group.parameters()) {
            for (int place = 0; place < session.texts(parameter).size(); place++) {
                all.add(new Row(parameter, place));
            }
        }
        return all;
    }

    private ParameterPath at(int index) {
        return rows.get(index).parameter();
    }

    private boolean isOneOfSeveral(int index) {
        return at(index).path().startsWith("system.") && session.systemNames().size() > 1;
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return rows.size();
    }

    @Override
    public String getName(int index) {
        String unit = at(index).unit();
        String name = group.shortName(at(index))
                + (unit.isEmpty() || unit.equals("1") ? "" : " [" + unit + "]")
                + (isOneOfSeveral(index)
                        ? ", " + session.systemNames().get(rows.get(index).place())
                        : "");
        // A long line would push its value out of the tab; Swing breaks lines of HTML.
        return name.length() <= LONGEST ? name : "<html><div style='width:140px'>" + escaped(name) + "</div></html>";
    }

    @Override
    public Class<?> getType(int index) {
        return isBoolean(index) ? Boolean.TYPE : isChoice(index) ? Integer.TYPE : String.class;
    }

    @Override
    public boolean isReadWrite(int index) {
        return true;
    }

    private boolean isBoolean(int index) {
        return at(index).kind() == ValueKind.TRUTH;
    }

    private boolean isChoice(int index) {
        return at(index).kind() == ValueKind.CHOICE;
    }

    private boolean isNumber(int index) {
        return at(index).kind().isNumber();
    }

    private List<String> choices(int index) {
        return at(index).choices();
    }

    @Override
    public Object getValue(int index) {
        if (isChoice(index)) {
            return choices(index).indexOf(text(index));
        }
        return isBoolean(index) ? (Object) Boolean.valueOf(text(index)) : text(index);
    }

    private String text(int index) {
        return session.texts(at(index)).get(rows.get(index).place());
    }

    @Override
    public Object getDomain(int index) {
        if (isChoice(index)) {
            return choices(index).toArray();
        }
        if (!isNumber(index)) {
            return null;
        }
        Optional<Entry> entry = ParameterGroup.entry(session, at(index)).filter(Entry::hasRange);
        double low = entry.map(Entry::low).orElse(at(index).min());
        double high = entry.map(Entry::high).orElse(at(index).max());
        if (!(low < high) || (entry.isEmpty() && high - low > WIDEST_SLIDER)) {
            return null;
        }
        return at(index).kind() == ValueKind.WHOLE ? new Interval((long) low, (long) high) : new Interval(low, high);
    }

    @Override
    public String getDescription(int index) {
        ParameterPath parameter = at(index);
        StringBuilder text = new StringBuilder("<html><div style='width:300px'><b>")
                .append(parameter.path())
                .append("</b><br>")
                .append(escaped(parameter.meaning()))
                .append("<br>Value: ")
                .append(parameter.words());
        if (!parameter.unit().isEmpty()) {
            text.append(", unit ").append(escaped(parameter.unit()));
        }
        if (isNumber(index) && Double.isFinite(parameter.min()) && Double.isFinite(parameter.max())) {
            text.append("<br>Allowed: ").append(interval(parameter.min(), parameter.max()));
        }
        ParameterGroup.entry(session, parameter).ifPresent(entry -> {
            if (entry.hasRange()) {
                text.append("<br>Range held possible: ").append(interval(entry.low(), entry.high()));
            }
            if (!entry.source().isEmpty()) {
                text.append("<br>Source: ").append(escaped(entry.source()));
            }
        });
        if (isOneOfSeveral(index)) {
            text.append("<br>Of ")
                    .append(session.systemNames().get(rows.get(index).place()))
                    .append(" alone.");
        }
        return text.append("<br><i>Takes effect at the next restart.</i></div></html>")
                .toString();
    }

    private static String interval(double low, double high) {
        return "[" + Numerals.plain(low) + ", " + Numerals.plain(high) + "]";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** As typed or slid; null if it was refused, and the inspector then shows the value that still holds. */
    @Override
    public Object setValue(int index, String value) {
        return accept(index, isChoice(index) ? choices(index).get(Integer.parseInt(value)) : value.strip());
    }

    @Override
    protected Object _setValue(int index, Object value) {
        return setValue(index, String.valueOf(value));
    }

    private Object accept(int index, String value) {
        if (value.equals(text(index))) {
            return value;
        }
        try {
            if (isOneOfSeveral(index)) {
                session.set(rows.get(index).place(), at(index).path(), value);
            } else {
                session.set(at(index).path(), value);
            }
            status.accept(at(index).path() + " = " + value + " from the next restart on");
            return value;
        } catch (SheetException refused) {
            Fault first = refused.faults().get(0);
            status.accept("Refused: " + first.path() + " " + first.message());
            return null;
        }
    }
}
