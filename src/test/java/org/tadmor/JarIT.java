package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the build makes, run as its users run it. */
@Timeout(120)
class JarIT {

    private static final Path JAR = Path.of("target", "tadmor.jar");

    @TempDir
    private Path folder;

    @Test
    void runsFromCopiesOfItsLibraries() throws IOException, InterruptedException {
        Path libraries = folder.resolve("libraries");
        assertThat(help(libraries)).contains("extract", "ledger", "generate");
        try (Stream<Path> copies = Files.list(libraries)) {
            assertThat(copies).anyMatch(copy -> copy.getFileName().toString().startsWith("spring-core-"));
        }
        assertThat(help(libraries)).as("from the copies that are there").contains("extract", "ledger", "generate");
    }

    @Test
    void runsWhereNothingCanBeCopied() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("libraries"), "a file, not a folder");
        assertThat(help(file)).contains("extract", "ledger", "generate");
    }

    private static String help(Path libraries) throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(JAR), "the jar is not built yet");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtadmor.libraries=" + libraries,
                        "-jar",
                        JAR.toString(),
                        "help")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
