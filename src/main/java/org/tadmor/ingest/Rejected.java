package org.tadmor.ingest;

/** An article cannot be taken in; the message tells its sender why. */
class Rejected extends RuntimeException {

    private final String pointer;

    Rejected(String pointer, String reason) {
        super(reason);
        this.pointer = pointer;
    }

    /** JSON pointer to the field that is wrong; "" where it is the article as a whole. */
    String pointer() {
        return pointer;
    }

    String reason() {
        String field = pointer.isEmpty() ? "" : pointer.substring(1) + ": ";
        return field + getMessage();
    }
}
