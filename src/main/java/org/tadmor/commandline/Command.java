package org.tadmor.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Something the jar does once, from the standard input to the standard output. */
interface Command {

    /** One line that tells how it is called and what it does. */
    String usage();

    /** Runs to the end and gives the exit code of the program. */
    int run(List<String> arguments, InputStream in, OutputStream out) throws IOException;
}
