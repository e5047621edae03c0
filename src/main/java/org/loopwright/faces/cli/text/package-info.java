/** How commands answer: tables and outcomes for people, JSON for programs. */
package org.loopwright.faces.cli.text;
