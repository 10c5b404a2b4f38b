package dev.sigx.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Compares what is written to it with what a stream gives. Where both are the same nothing needs to be understood. */
final class SameBytes extends OutputStream {
    private final InputStream other;
    private boolean same = true;

    SameBytes(InputStream other) {
        this.other = other;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (same) {
            byte[] theirs = other.readNBytes(length);
            same = Arrays.equals(theirs, 0, theirs.length, bytes, offset, offset + length);
        }
    }

    @Override
    public void write(int value) throws IOException {
        same = same && other.read() == (value & 0xff);
    }

    /** Whether both were the same to their ends. */
    boolean ended() throws IOException {
        return same && other.read() < 0;
    }
}
