import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.RecordSheets;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Subject;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import sim.engine.SimState;
import sim.engine.Steppable;

/** An epidemic on a network (susceptible, infectious, removed), carried by the laboratory of Loopwright alone. */
public final class Epidemic implements Subject<Epidemic.Town> {

    /** What a run is made from. */
    public record Town(
            @Parameter(unit = "people", min = 2, max = 1e6, text = "people") int people,
            @Parameter(unit = "people", min = 0, max = 1e3, text = "whom one knows, on average; 0: all") int acquaintances,
            @Parameter(unit = "1", min = 0, max = 20, text = "infections by one among susceptible") double reproduction,
            @Parameter(unit = "days", min = 0.01, max = 1e3, text = "mean time for which one is infectious")
            double infectiousTime,
            @Parameter(unit = "people", min = 1, max = 1e6, text = "people who are infectious on day 0") int seeds) {}

    private enum Luck implements Purpose { ACQUAINTANCE, DISEASE }

    private static final TableSchema MEASURES = new TableSchema("outcomes", List.of(
            Column.decimal("final_size", "1", 8, "Share of the people who were infected at last."),
            Column.decimal("peak", "1", 8, "Largest share of the people who were infectious at once."),
            Column.decimal("last_day", "days", 8, "Day on which the last infectious person was removed.")));
    private static final TableSchema CURVE = new TableSchema("curve", List.of(
            Column.integer("infected", "1", "People infected so far."),
            Column.decimal("day", "days", 7, "Day on which so many were, at each twentieth of the people.")));

    /** The model: agents are people, whose turn comes when somebody meets them so closely that they may fall ill. */
    private static final class Model extends SimState {
        private final Town town;
        private final Streams streams;
        private final List<Person> people = new ArrayList<>();
        private final List<List<Object>> curve = new ArrayList<>();
        private int infected;
        private int infectious;
        private int peak;

        Model(Town town, Streams streams) {
            super(1); // MASON's own generator is not asked: 32 bits of a seed are too few.
            this.town = town;
            this.streams = streams;
        }

        @Override
        public void start() {
            super.start();
            for (int number = 1; number <= town.people(); number++) {
                people.add(new Person(number));
            }
            RandomStream luck = streams.of(Luck.ACQUAINTANCE);
            for (int pair = 0; pair < town.people() * town.acquaintances() / 2; pair++) {
                Person one = people.get(luck.nextInt(people.size()));
                Person other = people.get(luck.nextInt(people.size()));
                one.known.add(other);
                other.known.add(one);
            }
            people.subList(0, town.seeds()).forEach(person -> schedule.scheduleOnce(0, person));
        }
    }

    /** A person; susceptible until the first turn. */
    private static final class Person implements Steppable {
        private final int number;
        private final List<Person> known = new ArrayList<>();
        private boolean susceptible = true;

        Person(int number) {
            this.number = number;
        }

        @Override
        public void step(SimState state) {
            if (!susceptible) {
                return;
            }
            susceptible = false;
            Model model = (Model) state;
            double day = model.schedule.getTime();
            model.infected++;
            model.peak = Math.max(model.peak, ++model.infectious);
            if (model.infected % Math.max(1, model.people.size() / 20) == 0) {
                model.curve.add(List.of(model.infected, day));
            }
            RandomStream luck = model.streams.of(Luck.DISEASE, number, 0);
            double ill = model.town.infectiousTime() * luck.exponential();
            model.schedule.scheduleOnce(day + ill, later -> model.infectious--);
            // Dangerous meetings with each acquaintance are a Poisson process; the first one decides.
            List<Person> met = model.town.acquaintances() == 0 ? model.people : known;
            int others = model.town.acquaintances() == 0 ? met.size() : model.town.acquaintances();
            double meanWait = model.town.infectiousTime() * others / model.town.reproduction();
            for (Person other : met) {
                double wait = meanWait * luck.exponential();
                if (wait < ill && other.susceptible) {
                    model.schedule.scheduleOnce(day + wait, other);
                }
            }
        }
    }

    @Override
    public RunRows run(Town town, Streams streams, Kept kept) {
        Model model = new Model(town, streams);
        model.start();
        double last = 0;
        while (model.schedule.step(model)) {
            last = model.schedule.getTime();
        }
        double people = town.people();
        return RunRows.builder()
                .add(MEASURES, List.of(model.infected / people, model.peak / people, last))
                .addAll(CURVE, model.curve)
                .build();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public RecordSheets<Town> sheets(Path folder) {
        return new RecordSheets<>(folder, Town.class);
    }

    @Override
    public List<Column> labels() {
        return List.of(Column.text("network", "Whom people know."));
    }

    @Override
    public List<List<Object>> cases(Town town) {
        return List.of(List.of(town.acquaintances() == 0 ? "everybody" : town.acquaintances() + " others"));
    }

    @Override
    public List<TableSchema> tables() {
        return List.of(MEASURES, CURVE);
    }
}
