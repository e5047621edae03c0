/** Forms that other programs read and write: archives and crates, Parquet, SQL, SALib, EMA Workbench. */
package org.loopwright.faces.exchange;
