package dev.sigx.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResolverTest {
    private final RunRow first = row("app", "r1", "baseline");
    private final RunRow second = row("app", "r2", "r1");
    private final RunRow other = row("batch", "r1", "baseline");
    private final RunRow alone = row("batch", "r9", "alone");
    private final RunResolver resolver = new RunResolver(List.of(first, second, other, alone));

    private static RunRow row(String store, String id, String name) {
        return new RunRow(new RunKey(store, id), "", name, RunStatus.COMPLETED, null, 0, 0);
    }

    private RunResolver.Answer resolve(String store, String run, String from) {
        return resolver.resolve(new RunReference(store, run), from);
    }

    @Test
    void takesAnIdBeforeAName() {
        assertThat(resolve("", "r1", "app").run()).isEqualTo(first);
    }

    @Test
    void looksInTheStoreOfTheReferringRecordFirst() {
        assertThat(resolve("", "r1", "batch").run()).isEqualTo(other);
        assertThat(resolve("batch", "r1", "app").run()).isEqualTo(other);
    }

    @Test
    void findsAUniqueNameInAnyStore() {
        assertThat(resolve("", "alone", "files").run()).isEqualTo(alone);
        assertThat(resolve("app", "alone", "files").run()).isNull();
    }

    @Test
    void choosesNoneOfSeveralButListsThem() {
        RunResolver.Answer answer = resolve("", "baseline", "files");
        assertThat(answer.run()).isNull();
        assertThat(answer.candidates()).containsExactly(first, other);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(resolve("", "gone", "app")).isEqualTo(RunResolver.Answer.NONE);
    }
}
