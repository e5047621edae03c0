package org.loopwright.lab.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Where the runs were computed; without the name of the machine or of a person.
 *
 * @param jdk version of the Java runtime and its vendor
 * @param os operating system and architecture
 * @param cores processors that the runtime saw [1]
 * @param threads threads that ran the model [1]
 * @param locale locale of the runtime, which no table depends on
 * @param timeZone time zone of the runtime, which no table depends on
 * @param encoding encoding of the runtime for files, which no table depends on
 */
public record Machine(
        String jdk,
        String os,
        int cores,
        int threads,
        String locale,
        String timeZone,
        @JsonProperty("file_encoding") String encoding) {

    /** This machine. */
    public static Machine here(int threads) {
        return new Machine(
                System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                threads,
                Locale.getDefault().toLanguageTag(),
                ZoneId.systemDefault().getId(),
                System.getProperty("file.encoding", ""));
    }
}
