package dev.sigx.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTimestampTest {
    @Test
    void readsBothFormsOfMaven() {
        assertThat(OutputTimestamp.parse("2026-11-23T02:00:00+02:00")).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(OutputTimestamp.parse("86400")).isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"x", "", "yesterday", "99999999999999999999"})
    void isNothingWhereSwitchedOffOrUnreadable(String text) {
        assertThat(OutputTimestamp.parse(text)).isNull();
    }
}
