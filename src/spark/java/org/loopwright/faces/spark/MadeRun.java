package org.loopwright.faces.spark;

import java.io.Serializable;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.table.RunRows;

/** A run that has ended, on its way from a worker to the driver; {@link EndedRun} says what its parts mean. */
record MadeRun(int run, Status status, String reason, byte[] rows, String trace, double seconds, boolean leftBehind)
        implements Serializable {

    static MadeRun of(EndedRun ended) {
        return new MadeRun(
                ended.run(),
                ended.status(),
                ended.reason(),
                ended.content().encode(),
                ended.trace(),
                ended.seconds(),
                ended.leftBehind());
    }

    EndedRun ended() {
        try {
            return new EndedRun(run, status, reason, RunRows.decode(rows), trace, seconds, leftBehind);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("run " + run + " came damaged from its worker", damaged);
        }
    }
}
