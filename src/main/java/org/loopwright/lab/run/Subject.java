package org.loopwright.lab.run;

import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.build.ModelBuild;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * A model that the laboratory carries: the one door between the two. Everything that the laboratory knows of a model it
 * asks here. Safe for use by several threads.
 *
 * <p>A run has one or more cases that are told apart in its outcomes, such as economies side by side. Of what a run says,
 * each case has one row of measures in the first table, in the order of the cases; the other tables have any number of
 * rows, and tell by columns of their own which case they speak of.
 *
 * @param <S> a scenario: an immutable record, equal where runs are equal
 */
public interface Subject<S extends Record> {

    /** Version of the program that makes the numbers, for people. */
    String version();

    /**
     * Digest of all that makes the numbers: a study goes on only with the build that it was begun with. What is said here
     * is safe for any model, and too much: every other jar or class on the class path is another build. A model that knows
     * its sources has {@link ModelBuild} instead.
     */
    default String build() {
        return ModelBuild.ofClasses(getClass());
    }

    /** The sheets that were kept with results, perhaps those of a stranger: nothing outside the folder is to be read. */
    StudySheets<S> sheets(Path folder);

    /** The columns by which cases are told apart; the first has the name of the case. */
    List<Column> labels();

    /** The cells of those columns for each case of a scenario, in their order; at least one case. */
    List<List<Object>> cases(S scenario);

    /** The tables without columns of the laboratory's own: the measures, called {@link OutcomeTable#NAME}, then others. */
    List<TableSchema> tables();

    /** What is looked at in studies that name no response; the first measure unless something else is said. */
    default Response response() {
        String measure = tables().get(0).columns().get(0).name();
        return new Response(measure, measure, true);
    }

    /**
     * Makes a run: a pure function.
     *
     * @param scenario what is simulated
     * @param streams where its luck comes from
     * @param kept what is kept of it
     * @return rows for {@link #tables()}
     */
    RunRows run(S scenario, Streams streams, Kept kept);
}
