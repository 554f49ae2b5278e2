package org.tadmor.extraction.syntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Reads in bulk what {@link Packing} wrote. */
final class Unpacking {

    private final ByteBuffer bytes;

    /** Maps a whole file; an {@link IOException} says that it is not as it was written. */
    Unpacking(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            MappedByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            int end = all.limit() - Long.BYTES;
            if (end < 0) {
                throw new IOException("too short: " + path);
            }
            bytes = all.slice(0, end);
            CRC32C checksum = new CRC32C();
            checksum.update(bytes.duplicate());
            if (checksum.getValue() != all.getLong(end)) {
                throw new IOException("damaged: " + path);
            }
        }
    }

    int number() {
        return bytes.getInt();
    }

    int[] ints() {
        int[] array = new int[bytes.getInt()];
        bytes.asIntBuffer().get(array);
        skip(array.length, Integer.BYTES);
        return array;
    }

    long[] longs() {
        long[] array = new long[bytes.getInt()];
        bytes.asLongBuffer().get(array);
        skip(array.length, Long.BYTES);
        return array;
    }

    char[] characters() {
        char[] array = new char[bytes.getInt()];
        bytes.asCharBuffer().get(array);
        skip(array.length, Character.BYTES);
        return array;
    }

    byte[] bytes() {
        byte[] array = new byte[bytes.getInt()];
        bytes.get(array);
        return array;
    }

    String string() {
        return new String(characters());
    }

    private void skip(int count, int size) {
        bytes.position(bytes.position() + count * size);
    }
}
