package org.tadmor.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class of the examples is compiled with the tests, and stands here in jars of its own. */
class UnpackedLibrariesTests {

    private static final String EXAMPLE = "org/tadmor/startup/UnpackedLibrariesTests$Example.class";

    @TempDir
    private Path folder;

    /** A class to be loaded. */
    public static final class Example {}

    private Path copies() {
        return folder.resolve("copies");
    }

    @Test
    void copiesTheProgramAndItsLibraries() throws IOException {
        Path jar = program(Map.of("words.txt", "first"), Map.of("words.txt", "second", "more.txt", "more"));
        List<Path> path = new UnpackedLibraries(copies()).of(jar);
        assertThat(path).hasSize(3).allSatisfy(copy -> assertThat(copy).hasParent(copies()));
        try (IndexedClassLoader loader = loader(path)) {
            assertThat(text(loader, "own.txt")).isEqualTo("own");
            assertThat(text(loader, "META-INF/spring.factories")).isEqualTo("a=b");
            assertThat(text(loader, "words.txt")).isEqualTo("first");
            assertThat(text(loader, "more.txt")).isEqualTo("more");
            assertThat(loader.getResource("BOOT-INF/classes/own.txt")).isNull();
            assertThat(loader.getResource("a/folder/"))
                    .as("folders are looked through")
                    .isNotNull();
            assertThat(loader.findResources("words.txt").asIterator())
                    .toIterable()
                    .hasSize(2);
        }
    }

    @Test
    void leavesCopiesThatAreThere() throws IOException {
        Path jar = program(Map.of("words.txt", "first"));
        List<Path> path = new UnpackedLibraries(copies()).of(jar);
        for (Path copy : path) {
            Files.writeString(copy, "as it was");
        }
        assertThat(new UnpackedLibraries(copies()).of(jar)).isEqualTo(path);
        assertThat(path).allSatisfy(copy -> assertThat(copy).hasContent("as it was"));
    }

    @Test
    void copiesALibraryAnewWhoseContentIsAnother() throws IOException {
        List<Path> before = new UnpackedLibraries(copies()).of(program(Map.of("words.txt", "first")));
        List<Path> after = new UnpackedLibraries(copies()).of(program(Map.of("words.txt", "changed")));
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        try (IndexedClassLoader loader = loader(after)) {
            assertThat(text(loader, "words.txt")).isEqualTo("changed");
        }
    }

    @Test
    void forgetsWhatWasNotUsedForAMonthWhenSomethingNewComes() throws IOException {
        List<Path> old = new UnpackedLibraries(copies()).of(program(Map.of("words.txt", "old")));
        Path unfinished = Files.createFile(copies().resolve("words.jar-draft"));
        for (Path file : List.of(old.get(0), old.get(1), unfinished)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        }
        List<Path> now = new UnpackedLibraries(copies()).of(program(Map.of("words.txt", "new")));
        try (Stream<Path> files = Files.list(copies())) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(now);
        }
        assertThat(now.get(0)).as("used by both").isEqualTo(old.get(0));
    }

    @Test
    void leavesWhatIsNotItsOwn() throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(400)));
        Path letter = Files.createDirectories(copies()).resolve("letter.txt");
        Path full = Files.createDirectories(copies().resolve("folder")).resolve("photo.jpg");
        Path jar = copies().resolve("another.jar");
        for (Path file : List.of(letter, full, jar)) {
            Files.writeString(file, "somebody's");
            Files.setLastModifiedTime(file, longAgo);
        }
        Files.setLastModifiedTime(full.getParent(), longAgo);
        new UnpackedLibraries(copies()).of(program(Map.of("words.txt", "new")));
        assertThat(List.of(letter, full, jar))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path jar = program(Map.of("words.txt", "first"));
        Files.writeString(copies(), "a file, not a folder");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new UnpackedLibraries(copies()).of(jar));
    }

    @Test
    void isNotUsedForClassesInAFolder() throws Exception {
        assertThat(UnpackedLibraries.run(UnpackedLibrariesTests.class)).isFalse();
    }

    @Test
    void loadsAClassWithItsPackageAndSource() throws IOException, ReflectiveOperationException {
        Path jar = folder.resolve("library.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7.1");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream file = new JarOutputStream(out, manifest);
                InputStream in = getClass().getClassLoader().getResourceAsStream(EXAMPLE)) {
            file.putNextEntry(new JarEntry(EXAMPLE));
            in.transferTo(file);
        }
        try (IndexedClassLoader loader = loader(List.of(jar))) {
            Class<?> loaded = loader.loadClass(Example.class.getName());
            assertThat(loaded).isNotSameAs(Example.class);
            assertThat(loaded.getClassLoader()).isSameAs(loader);
            assertThat(loaded.getPackage().getImplementationVersion()).isEqualTo("7.1");
            assertThat(loaded.getProtectionDomain().getCodeSource().getLocation())
                    .isEqualTo(jar.toUri().toURL());
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("org.tadmor.startup.Missing"));
        }
    }

    private static IndexedClassLoader loader(List<Path> path) throws IOException {
        return new IndexedClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static String text(ClassLoader loader, String name) throws IOException {
        URL resource = loader.getResource(name);
        assertThat(resource).as(name).isNotNull();
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A jar with jars in it, as Spring Boot lays it out. */
    @SafeVarargs
    private Path program(Map<String, String>... libraries) throws IOException {
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream file = new JarOutputStream(out)) {
            entry(file, "META-INF/spring.factories", "a=b".getBytes(StandardCharsets.UTF_8));
            entry(
                    file,
                    "META-INF/services/java.nio.file.spi.FileSystemProvider",
                    "none".getBytes(StandardCharsets.UTF_8));
            entry(file, "BOOT-INF/classes/", new byte[0]);
            entry(file, "BOOT-INF/classes/a/folder/", new byte[0]);
            entry(file, "BOOT-INF/classes/own.txt", "own".getBytes(StandardCharsets.UTF_8));
            entry(file, "BOOT-INF/lib/", new byte[0]);
            for (int i = 0; i < libraries.length; i++) {
                entry(file, "BOOT-INF/lib/library-" + i + ".jar", library(libraries[i]));
            }
        }
        return jar;
    }

    private static byte[] library(Map<String, String> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream file = new JarOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(content).entrySet()) {
                entry(file, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(JarOutputStream file, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        file.putNextEntry(entry);
        file.write(content);
    }
}
