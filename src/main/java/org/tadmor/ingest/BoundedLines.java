package org.tadmor.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, none of which takes more memory than the longest allowed: the rest of a longer one is skipped. */
final class BoundedLines {

    private final InputStream in;
    private final int longest;
    private byte @Nullable [] line;

    BoundedLines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /** Reads the next line; false at the end. */
    boolean next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean fits = true;
        int read = in.read();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && read != '\n') {
            if (bytes.size() < longest) {
                bytes.write(read);
            } else {
                fits = false;
            }
            read = in.read();
        }
        line = fits ? bytes.toByteArray() : null;
        return true;
    }

    /** The line without its end; null where it was too long. */
    byte @Nullable [] line() {
        return line;
    }
}
