package org.tadmor.startup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The program run from copies of the libraries inside its one jar, in a folder of the user: a jar within a jar is read
 * by the launcher's own code, which takes a third of a start on two cores. A copy is made when it is first needed, is
 * named after its content's checksum, and appears complete or not at all.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/packaging/efficient.html">Spring Boot: Efficient
 *     Deployments</a>
 */
public final class UnpackedLibraries {

    private static final String NESTED = "jar:nested:";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String SPRING = "META-INF/spring";

    private static final String HANDLERS = "java.protocol.handler.pkgs";

    private static final Pattern COPY = Pattern.compile(".+-[0-9a-f]{8}\\.jar");
    private static final String DRAFT = ".jar-draft";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private boolean made;

    UnpackedLibraries(Path folder) {
        this.folder = folder;
    }

    /**
     * Calls {@code main} of the program from the unpacked libraries, and returns when that has returned.
     *
     * @return whether it was called: not where the program does not run from a jar with jars in it, or the folder, which
     *     the system property {@code tadmor.libraries} may name, cannot be written
     * @throws Exception what the program's own {@code main} threw
     */
    public static boolean run(Class<?> program, String... arguments) throws Exception {
        Optional<Path> jar = jarOf(program);
        if (jar.isEmpty()) {
            return false;
        }
        String named = System.getProperty("tadmor.libraries");
        Path folder = named == null ? Path.of(System.getProperty("user.home"), ".tadmor", "libraries") : Path.of(named);
        ClassLoader loader;
        try {
            List<Path> path = new UnpackedLibraries(folder).of(jar.get());
            loader = new IndexedClassLoader(path, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            return false;
        }
        System.clearProperty(HANDLERS);
        URL.setURLStreamHandlerFactory(null); // forgets the handlers that it has
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(program.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return true;
    }

    private static Optional<Path> jarOf(Class<?> program) {
        CodeSource source = program.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith(NESTED)
                ? Optional.of(Path.of(System.getProperty("java.class.path"))).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /**
     * The class path of the program in a jar: its own classes, then its libraries in the jar's order. Where a copy had to
     * be made, those that no start has used for a month go.
     */
    List<Path> of(Path jar) throws IOException {
        Files.createDirectories(folder);
        List<Path> path = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> own = file.stream()
                    .filter(entry -> entry.getName().startsWith(CLASSES)
                            || entry.getName().startsWith(SPRING)
                            || entry.getName().equals(JarFile.MANIFEST_NAME))
                    .toList();
            List<JarEntry> libraries = file.stream()
                    .filter(entry -> entry.getName().startsWith(LIBRARIES) && !entry.isDirectory())
                    .toList();
            path.add(classes(file, own));
            for (JarEntry library : libraries) {
                path.add(library(file, library));
            }
        }
        FileTime now = FileTime.from(Instant.now());
        for (Path copy : path) {
            Files.setLastModifiedTime(copy, now);
        }
        if (made) {
            forget(now.toInstant().minus(KEPT));
        }
        return path;
    }

    /** The folder may be anybody's: nothing goes but what has the name of a copy or of one that was not finished. */
    private void forget(Instant before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, UnpackedLibraries::isCopy)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean isCopy(Path file) {
        String name = file.getFileName().toString();
        return (COPY.matcher(name).matches() || name.endsWith(DRAFT)) && Files.isRegularFile(file);
    }

    private Path classes(JarFile file, List<JarEntry> entries) throws IOException {
        CRC32 checksum = new CRC32();
        for (JarEntry entry : entries) {
            checksum.update("%s %x;".formatted(entry.getName(), entry.getCrc()).getBytes(StandardCharsets.UTF_8));
        }
        return copy("tadmor", checksum.getValue(), out -> {
            JarOutputStream jar = new JarOutputStream(out);
            for (JarEntry entry : entries) {
                String name = entry.getName().startsWith(CLASSES)
                        ? entry.getName().substring(CLASSES.length())
                        : entry.getName();
                if (!name.isEmpty()) {
                    jar.putNextEntry(new JarEntry(name));
                    transfer(file, entry, jar);
                }
            }
            jar.finish();
        });
    }

    private Path library(JarFile file, JarEntry library) throws IOException {
        String name = library.getName().substring(LIBRARIES.length()).replaceAll("\\.jar$", "");
        return copy(name, library.getCrc(), out -> transfer(file, library, out));
    }

    private static void transfer(JarFile file, JarEntry entry, OutputStream out) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            in.transferTo(out);
        }
    }

    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    private Path copy(String name, long checksum, Content content) throws IOException {
        Path copy = folder.resolve("%s-%08x.jar".formatted(name, checksum));
        if (Files.exists(copy)) {
            return copy;
        }
        Path draft = Files.createTempFile(folder, name, DRAFT);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.write(out);
            out.flush();
            channel.force(true); // a name must not outlive a power cut without its content
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        made = true;
        return copy;
    }
}
