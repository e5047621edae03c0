package org.loopwright.lab.file;

/**
 * A file as a manifest names it.
 *
 * @param name name within the folder
 * @param bytes size [bytes]
 * @param sha256 digest, 64 lower-case hexadecimal digits
 */
public record FileChecksum(String name, long bytes, String sha256) {}
