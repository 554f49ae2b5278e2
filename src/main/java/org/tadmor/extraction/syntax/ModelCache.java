package org.tadmor.extraction.syntax;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder where models are kept in the form in which they load in a second, made from the ones on the class path when
 * first needed. A file is named after its source's checksum, and appears complete or not at all; where the folder
 * cannot be written, models load slowly.
 */
final class ModelCache {

    private static final String FORMAT = "3";

    private final Path folder;

    ModelCache(Path folder) {
        this.folder = folder;
    }

    /** The folder that the system property {@code tadmor.models} names, or one in the user's home. */
    static ModelCache standard() {
        String named = System.getProperty("tadmor.models");
        return new ModelCache(
                named == null ? Path.of(System.getProperty("user.home"), ".tadmor", "models") : Path.of(named));
    }

    /** How a model is read from the class path, written and read back. */
    interface Form<T> {

        T original() throws IOException;

        void write(T model, Packing packing) throws IOException;

        T read(Unpacking unpacking) throws IOException;
    }

    /** A model in the form of the cache, and made for it where it is not there yet. */
    <T> T get(String resource, Form<T> form) throws IOException {
        Path file = file(resource);
        if (file != null && Files.isRegularFile(file)) {
            try {
                return form.read(new Unpacking(file));
            } catch (IOException | RuntimeException e) {
                return make(file, form);
            }
        }
        return file == null ? form.original() : make(file, form);
    }

    private <T> T make(Path file, Form<T> form) throws IOException {
        T model = form.original();
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            try {
                try (Packing packing = new Packing(draft)) {
                    form.write(model, packing);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return model;
        }
        return model;
    }

    /** Where the model is kept; null where its source has no checksum, as outside a jar. */
    private @Nullable Path file(String resource) throws IOException {
        URL url = ModelCache.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("not on the class path: " + resource);
        }
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jar) || jar.getJarEntry() == null) {
            return null;
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1).replace(".xz", "");
        String checksum = Long.toHexString(jar.getJarEntry().getCrc());
        return folder.resolve(name + "-" + checksum + "-" + FORMAT + ".bin");
    }
}
