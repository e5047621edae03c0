/** Files: written whole or not at all, read within their folder, known by their checksums. */
package org.loopwright.lab.file;
