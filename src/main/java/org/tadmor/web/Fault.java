package org.tadmor.web;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: {@code #/title} in the body (a JSON pointer), {@code ?limit} in the query, {@code /id} in the
 *     path, {@code If-Match} for a header
 * @param detail what is wrong there, and what would be right
 */
public record Fault(String pointer, String detail) {

    public static Fault parameter(String name, String detail) {
        return new Fault("?" + name, detail);
    }

    static Fault field(String path, String detail) {
        return new Fault("#/" + path.replace("[", "/").replace("]", "").replace('.', '/'), detail);
    }
}
