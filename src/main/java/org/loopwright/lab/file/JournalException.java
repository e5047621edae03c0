package org.loopwright.lab.file;

/** A folder of runs cannot be used as asked; the message names the folder or file and says what to do. */
public class JournalException extends RuntimeException {

    /** With a sentence for people. */
    public JournalException(String message) {
        super(message);
    }

    /** With a sentence for people and what lies behind it. */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
