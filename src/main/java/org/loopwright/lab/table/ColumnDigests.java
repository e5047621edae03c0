package org.loopwright.lab.table;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.loopwright.lab.file.Checksums;

/**
 * Digests of the columns of tables, by which rows that were laid down under other columns are told. They are found again
 * by the very object of the schema: to compare some eighty columns takes longer than all else that is done to the row of
 * a short run. Safe for use by several threads.
 */
final class ColumnDigests {

    private static final int DIGITS = 16;

    /** Studies of one process have four tables each; after so many the oldest are hardly still at work. */
    private static final int MOST = 256;

    private static final Map<TableSchema, String> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private ColumnDigests() {}

    /** The first 64 bits of the SHA-256 of the header, in hexadecimal. */
    static String of(TableSchema schema) {
        String known = KNOWN.get(schema);
        if (known == null) {
            known = Checksums.sha256(header(schema)).substring(0, DIGITS);
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(schema, known);
        }
        return known;
    }

    /** The header as it stands in the file. */
    static String header(TableSchema schema) {
        StringBuilder header = new StringBuilder();
        CsvLine.appendHeader(header, schema);
        return header.toString();
    }
}
