package org.tadmor.extraction.syntax;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes arrays to a file, each with its length before it and the checksum of all at the end. */
final class Packing implements Closeable {

    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C checksum = new CRC32C();

    Packing(Path path) throws IOException {
        file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    void write(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
    }

    void write(int[] array) throws IOException {
        write(array.length);
        for (int number : array) {
            room(Integer.BYTES).putInt(number);
        }
    }

    void write(long[] array) throws IOException {
        write(array.length);
        for (long number : array) {
            room(Long.BYTES).putLong(number);
        }
    }

    void write(char[] array) throws IOException {
        write(array.length);
        for (char character : array) {
            room(Character.BYTES).putChar(character);
        }
    }

    void write(byte[] array) throws IOException {
        write(array.length);
        for (byte number : array) {
            room(Byte.BYTES).put(number);
        }
    }

    void write(String string) throws IOException {
        write(string.toCharArray());
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            drain();
            buffer.putLong(checksum.getValue()).flip();
            file.write(buffer);
            file.force(true);
        }
    }
}
