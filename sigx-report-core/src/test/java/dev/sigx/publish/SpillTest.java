package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpillTest {
    private final ExecutorService helper = Executors.newSingleThreadExecutor();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<String> hashed = new ArrayList<>();

    @AfterEach
    void end() {
        helper.shutdownNow();
    }

    private void hash(byte[] block, int length) {
        hashed.add(new String(block, 0, length, StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void writesAndHashesTheBlocksInOrder() throws IOException {
        try (Spill spill = new Spill(file, this::hash, helper)) {
            spill.write(bytes("one-"), 3);
            spill.write(bytes("two"), 3);
            spill.write(bytes("three"), 5);
        }

        assertThat(file).hasToString("onetwothree");
        assertThat(hashed).containsExactly("one", "two", "three");
    }

    @Test
    void failsTheNextBlockWhereOneCouldNotBeWritten() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }
        };
        try (Spill spill = new Spill(full, this::hash, helper)) {
            spill.write(bytes("one"), 3);

            assertThatThrownBy(() -> spill.write(bytes("two"), 3)).hasMessage("no space left");
        }
        assertThat(hashed).isEmpty();
    }

    @Test
    void closesTheFileWhereTheLastBlockCouldNotBeWritten() throws IOException {
        boolean[] closed = {false};
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Spill spill = new Spill(full, this::hash, helper);
        spill.write(bytes("one"), 3);

        assertThatThrownBy(spill::close).hasMessage("no space left");
        assertThat(closed).containsExactly(true);
    }

    @Test
    void waitsForTheBlockInUseThoughInterrupted() throws IOException {
        CountDownLatch interrupted = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                try {
                    interrupted.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                file.write(value);
            }
        };
        try (Spill spill = new Spill(slow, this::hash, helper)) {
            spill.write(bytes("one"), 3);
            Thread.currentThread().interrupt();
            interrupted.countDown();
            spill.finish();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(hashed).containsExactly("one");
        }
    }
}
