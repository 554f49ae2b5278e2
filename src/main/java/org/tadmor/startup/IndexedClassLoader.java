package org.tadmor.startup;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes from jars of which it knows where each one is: a class is looked for in one jar, not in a hundred of
 * them, one after the other. Where several jars have an entry of one name, the first one's counts, as on any class path.
 */
final class IndexedClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** A jar of the class path. */
    private record Library(JarFile file, URL url, CodeSource source) {

        static Library open(Path jar, URL url) throws IOException {
            return new Library(
                    new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version()),
                    url,
                    new CodeSource(url, (Certificate[]) null));
        }

        /** What it has for this version of Java; directories too. */
        List<String> names() {
            return file.versionedStream().map(JarEntry::getName).toList();
        }

        byte[] read(String path) throws IOException {
            try (InputStream in = file.getInputStream(file.getJarEntry(path))) {
                return in.readAllBytes();
            }
        }

        URL resource(String path) {
            try {
                return new URL("jar:" + url + "!" + new URI(null, null, "/" + path, null).getRawPath());
            } catch (MalformedURLException | URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }

    private final Map<String, Library> libraries = new HashMap<>();

    IndexedClassLoader(List<Path> jars, ClassLoader parent) throws IOException {
        super("unpacked", urls(jars), parent);
        List<Library> path = new ArrayList<>();
        for (int i = 0; i < jars.size(); i++) {
            path.add(Library.open(jars.get(i), getURLs()[i]));
        }
        List<List<String>> names = path.parallelStream().map(Library::names).toList();
        for (int i = 0; i < path.size(); i++) {
            for (String name : names.get(i)) {
                libraries.putIfAbsent(name, path.get(i));
            }
        }
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        Library library = libraries.get(path);
        if (library == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] content = library.read(path);
            int end = name.lastIndexOf('.');
            if (end > 0) {
                define(name.substring(0, end), library);
            }
            return defineClass(name, content, 0, content.length, library.source());
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private void define(String packageName, Library library) throws IOException {
        if (getDefinedPackage(packageName) == null) {
            try {
                Manifest manifest = library.file().getManifest();
                definePackage(packageName, manifest == null ? new Manifest() : manifest, library.url());
            } catch (IllegalArgumentException e) {
                // another thread has defined it
            }
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        Library library = libraries.get(name);
        return library == null ? null : library.resource(name);
    }

    @Override
    public void close() throws IOException {
        for (Library library : new HashSet<>(libraries.values())) {
            library.file().close();
        }
        super.close();
    }
}
