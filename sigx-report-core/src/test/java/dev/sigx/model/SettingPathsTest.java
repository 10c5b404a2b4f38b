package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingPathsTest {

    @Test
    void joinsNamesByDotsAndKeepsListsAndEmptyGroupsAsLeaves() {
        Value list = new Value.Items(List.of(new Value.Fields(Map.of("x", Num.of(1)))));
        Value.Fields settings = new Value.Fields(
                Map.of("a", new Value.Fields(Map.of("b", Num.of(1), "none", Value.Fields.EMPTY)), "list", list));

        assertThat(SettingPaths.flatten(settings))
                .containsOnly(
                        Map.entry("a.b", Num.of(1)), Map.entry("a.none", Value.Fields.EMPTY), Map.entry("list", list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a\\b", "\\", "a\\.b", ".", "", "שלום", "x\\\\"})
    void splitsIntoTheNamesThatWereJoined(String name) {
        Value.Fields settings = new Value.Fields(Map.of(name, new Value.Fields(Map.of(name, Num.of(1)))));
        String path = SettingPaths.flatten(settings).keySet().iterator().next();

        assertThat(SettingPaths.segments(path)).containsExactly(name, name);
    }
}
