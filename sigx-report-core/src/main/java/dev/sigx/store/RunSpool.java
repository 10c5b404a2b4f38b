package dev.sigx.store;

import dev.sigx.model.Run;
import dev.sigx.model.Series;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A private temporary file that holds what is too large for the heap: histories as columns of primitive values, and
 * whole runs in a compact form. Written front to back while stores are read, then read by position, from any number of
 * threads. Deleted when closed. A store that fits into the buffer never becomes a file.
 */
final class RunSpool implements Closeable {
    private static final int BUFFER = 1 << 18;

    /** A few runs with fifty fields and their short histories. */
    private static final int WINDOW = 1 << 15;

    /** What each record starts with: its length, or size and layout. */
    private static final int RECORD_HEAD = 8;

    private static final int STEP_ABSENT = 0;
    private static final int STEP_LINEAR = 1;
    private static final int STEP_LISTED = 2;
    private static final int HAS_EPOCH = 4;
    private static final int HAS_TIME = 8;

    private Path file;
    /** Null until the buffer is full for the first time. */
    private FileChannel channel;

    private final ByteBuffer pending = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long flushed;
    private final RunCodec codec = new RunCodec(this);
    private final ThreadLocal<Window> windows = ThreadLocal.withInitial(Window::new);
    /** The runs of a spool that never became a file: few and small, and asked for by a dozen writers. */
    private final Map<Long, Run> loaded = new ConcurrentHashMap<>();

    private void open() throws IOException {
        file = Files.createTempFile("sigx-", ".spool");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    SpooledSeries series(String metric) {
        return new SpooledSeries(this, metric);
    }

    SpooledSeries series(String metric, long count, long[] chunks) {
        SpooledSeries series = new SpooledSeries(this, metric);
        series.count = count;
        series.chunks = chunks;
        series.chunkCount = chunks.length;
        return series;
    }

    /** Appends one chunk of points to a series. */
    void append(SpooledSeries series, int size, long[] steps, double[] epochs, long[] times, double[] values) {
        int step = stepLayout(steps, size);
        boolean epoch = anyNumber(epochs, size);
        boolean time = anyPresent(times, size);
        int bytes = 8
                + 8 * size
                + (step == STEP_LISTED ? 8 * size : step == STEP_LINEAR ? 16 : 0)
                + (epoch ? 8 * size : 0)
                + (time ? 8 * size : 0);
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(size).putInt(step | (epoch ? HAS_EPOCH : 0) | (time ? HAS_TIME : 0));
        put(out, values, size);
        if (step == STEP_LINEAR) {
            out.putLong(steps[0]).putLong(size > 1 ? steps[1] - steps[0] : 1);
        } else if (step == STEP_LISTED) {
            put(out, steps, size);
        }
        if (epoch) {
            put(out, epochs, size);
        }
        if (time) {
            put(out, times, size);
        }
        series.add(write(out.array(), bytes), size);
    }

    private static void put(ByteBuffer out, double[] values, int size) {
        out.asDoubleBuffer().put(values, 0, size);
        out.position(out.position() + 8 * size);
    }

    private static void put(ByteBuffer out, long[] values, int size) {
        out.asLongBuffer().put(values, 0, size);
        out.position(out.position() + 8 * size);
    }

    private static int stepLayout(long[] steps, int size) {
        boolean absent = true;
        boolean linear = true;
        long stride = size > 1 ? steps[1] - steps[0] : 1;
        for (int i = 0; i < size; i++) {
            absent &= steps[i] == Series.ABSENT;
            linear &= steps[i] != Series.ABSENT && steps[i] == steps[0] + i * stride;
        }
        return absent ? STEP_ABSENT : linear ? STEP_LINEAR : STEP_LISTED;
    }

    private static boolean anyNumber(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyPresent(long[] values, int size) {
        for (int i = 0; i < size; i++) {
            if (values[i] != Series.ABSENT) {
                return true;
            }
        }
        return false;
    }

    /** Appends a whole run and gives the position to load it by. */
    long append(Run run) {
        RunCodec.Encoded encoded = codec.encode(run);
        byte[] length = new byte[4];
        ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putInt(encoded.length());
        long position = write(length, 4);
        write(encoded.bytes(), encoded.length());
        return position;
    }

    Run load(long position) {
        if (channel != null) {
            return decode(position);
        }
        Run known = loaded.get(position);
        if (known == null) {
            known = decode(position);
            loaded.put(position, known);
        }
        return known;
    }

    private Run decode(long position) {
        ByteBuffer start = start(position);
        int length = start.getInt();
        return codec.decode(whole(start, position, 4 + length).position(4));
    }

    private long write(byte[] bytes, int length) {
        long position = flushed + pending.position();
        int from = 0;
        while (from < length) {
            if (!pending.hasRemaining()) {
                flush();
            }
            int part = Math.min(pending.remaining(), length - from);
            pending.put(bytes, from, part);
            from += part;
        }
        return position;
    }

    private void flush() {
        try {
            if (channel == null) {
                open();
            }
            pending.flip();
            while (pending.hasRemaining()) {
                flushed += channel.write(pending);
            }
            pending.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file == null
                            ? "cannot make a temporary file"
                            : "cannot write the temporary file " + file + ": is there room in " + file.getParent()
                                    + "?",
                    e);
        }
    }

    /** To be called when reading is done, before anything is loaded. */
    void seal() {
        if (channel == null) {
            pending.flip();
        } else {
            flush();
        }
    }

    /**
     * What a thread read last. Runs are mostly asked for in the order in which they lie here, each with the histories just
     * before it, so that one call to the system serves several.
     */
    private final class Window {
        private final byte[] bytes = new byte[WINDOW];
        private long from;
        private int size;

        /** The bytes from that position on, at least the head of a record; valid until the next call. */
        ByteBuffer at(long position) {
            if (position < from || position + RECORD_HEAD > from + size) {
                long aligned = position - position % WINDOW;
                from = position + RECORD_HEAD > aligned + WINDOW ? position : aligned;
                size = 0;
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                fill(buffer, from, (int) (position - from) + RECORD_HEAD);
                size = buffer.position();
            }
            int start = (int) (position - from);
            return ByteBuffer.wrap(bytes, start, size - start).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** The start of a record; valid until the thread asks for the next one. */
    private ByteBuffer start(long position) {
        return windows.get().at(position);
    }

    /** The record that was started, to its end. */
    private ByteBuffer whole(ByteBuffer start, long position, int length) {
        if (start.limit() >= length) {
            return start;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(start.rewind());
        fill(buffer, position, length);
        return buffer.flip();
    }

    private void fill(ByteBuffer buffer, long position, int least) {
        if (channel == null) {
            int from = (int) position + buffer.position();
            int size = Math.min(buffer.remaining(), pending.limit() - from);
            buffer.put(pending.duplicate().position(from).limit(from + size));
            return;
        }
        try {
            do {
                int read = channel.read(buffer, position + buffer.position());
                if (read < 0) {
                    throw new IOException("the temporary file " + file + " was cut short");
                }
            } while (buffer.position() < least);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    /** A series whose points lie in the spool. */
    static final class SpooledSeries implements Series {
        private final RunSpool spool;
        private final String metric;
        private long count;
        private long[] chunks = new long[1];
        private int chunkCount;

        private SpooledSeries(RunSpool spool, String metric) {
            this.spool = spool;
            this.metric = metric;
        }

        private void add(long position, int size) {
            if (chunkCount == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunkCount * 2);
            }
            chunks[chunkCount++] = position;
            count += size;
        }

        long[] chunks() {
            return Arrays.copyOf(chunks, chunkCount);
        }

        @Override
        public String metric() {
            return metric;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public void forEach(PointConsumer consumer) {
            long index = 0;
            for (int chunk = 0; chunk < chunkCount; chunk++) {
                index = walk(chunks[chunk], index, consumer);
            }
        }

        private long walk(long position, long first, PointConsumer consumer) {
            ByteBuffer start = spool.start(position);
            int size = start.getInt();
            int layout = start.getInt();
            int step = layout & 3;
            int stepBytes = step == STEP_LISTED ? 8 * size : step == STEP_LINEAR ? 16 : 0;
            int epochBytes = (layout & HAS_EPOCH) != 0 ? 8 * size : 0;
            int timeBytes = (layout & HAS_TIME) != 0 ? 8 * size : 0;
            int head = start.position();
            ByteBuffer body = spool.whole(start, position, head + 8 * size + stepBytes + epochBytes + timeBytes);
            double[] values = doubles(body.position(head), size);
            long origin = step == STEP_LINEAR ? body.getLong() : 0;
            long stride = step == STEP_LINEAR ? body.getLong() : 0;
            long[] steps = step == STEP_LISTED ? longs(body, size) : null;
            double[] epochs = epochBytes > 0 ? doubles(body, size) : null;
            long[] times = timeBytes > 0 ? longs(body, size) : null;
            for (int i = 0; i < size; i++) {
                consumer.point(
                        first + i,
                        steps != null ? steps[i] : step == STEP_LINEAR ? origin + i * stride : ABSENT,
                        epochs != null ? epochs[i] : Double.NaN,
                        times != null ? times[i] : ABSENT,
                        values[i]);
            }
            return first + size;
        }

        private static double[] doubles(ByteBuffer in, int size) {
            double[] values = new double[size];
            in.asDoubleBuffer().get(values);
            in.position(in.position() + 8 * size);
            return values;
        }

        private static long[] longs(ByteBuffer in, int size) {
            long[] values = new long[size];
            in.asLongBuffer().get(values);
            in.position(in.position() + 8 * size);
            return values;
        }
    }
}
