package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test stands at one step of a replacement at which a build may die. */
class RecoveryTest {
    @TempDir
    Path folder;

    private OutputPlace place;

    @BeforeEach
    void publishesTheOldSite() throws Exception {
        place = OutputPlace.of(folder.resolve("site"));
        Sites.publish(place.site(), "index.html", "old", "same.html", "1", "gone/gone.html", "1");
    }

    /** Puts a whole next site into the staging folder, as for a swap. */
    private void stageWhole() throws Exception {
        Path other = folder.resolve("other");
        Sites.publish(other, "index.html", "new", "same.html", "1", "runs/new.html", "1");
        Files.move(other, place.staging());
    }

    /** Puts what differs in the next site into the staging folder. */
    private void stageDifference() throws Exception {
        stageWhole();
        Files.delete(place.staging().resolve("same.html"));
    }

    private void recover() throws Exception {
        new Publisher().check(place.site());
    }

    private void assertOld() throws Exception {
        assertThat(Sites.texts(place.site()))
                .containsExactly(entry("gone/gone.html", "1"), entry("index.html", "old"), entry("same.html", "1"));
        assertTidy();
    }

    private void assertNew() throws Exception {
        assertThat(Sites.texts(place.site()))
                .containsExactly(entry("index.html", "new"), entry("runs/new.html", "1"), entry("same.html", "1"));
        assertTidy();
    }

    private void assertTidy() throws Exception {
        assertThat(new Verifier().verify(place.site()).ok()).isTrue();
        assertThat(place.staging()).doesNotExist();
        assertThat(place.old()).doesNotExist();
        assertThat(place.journal()).doesNotExist();
        assertThat(place.site().resolve("gone").toFile().exists())
                .isEqualTo(Files.readString(place.site().resolve("index.html")).equals("old"));
    }

    @Test
    void removesAStagingFolderThatWasNotFinished() throws Exception {
        stageWhole();
        Files.delete(place.staging().resolve(Manifest.NAME));

        recover();

        assertOld();
    }

    @Test
    void removesAStagingFolderWhoseReplacementHadNotBegun() throws Exception {
        stageWhole();

        recover();

        assertOld();
    }

    @Test
    void finishesAnApplyThatHadOnlyBegun() throws Exception {
        stageDifference();
        Journal.APPLY.begin(place);

        recover();

        assertNew();
    }

    @Test
    void finishesAnApplyThatHadDeletedAndMovedSome() throws Exception {
        stageDifference();
        Journal.APPLY.begin(place);
        Files.delete(place.site().resolve("gone/gone.html"));
        Files.move(
                place.staging().resolve("index.html"),
                place.site().resolve("index.html"),
                StandardCopyOption.REPLACE_EXISTING);

        recover();

        assertNew();
    }

    @Test
    void finishesAnApplyThatHadMovedAll() throws Exception {
        stageDifference();
        Replacement.apply(
                place,
                new Vanished(List.of("gone/gone.html"), List.of("gone")),
                List.of("index.html", "runs/new.html"));
        Journal.APPLY.begin(place);
        Files.createDirectories(place.staging().resolve("runs"));

        recover();

        assertNew();
    }

    @Test
    void finishesASwapThatHadOnlyBegun() throws Exception {
        stageWhole();
        Journal.SWAP.begin(place);

        recover();

        assertNew();
    }

    @Test
    void finishesASwapBetweenItsTwoRenames() throws Exception {
        stageWhole();
        Journal.SWAP.begin(place);
        Files.move(place.site(), place.old());

        recover();

        assertNew();
    }

    @Test
    void finishesASwapAfterItsTwoRenames() throws Exception {
        stageWhole();
        Journal.SWAP.begin(place);
        Files.move(place.site(), place.old());
        Files.move(place.staging(), place.site());

        recover();

        assertNew();
    }

    @Test
    void removesTheOldSiteThatASwapLeft() throws Exception {
        stageWhole();
        Files.move(place.site(), place.old());
        Files.move(place.staging(), place.site());
        Files.delete(place.old().resolve("index.html"));

        recover();

        assertNew();
    }

    @Test
    void bringsTheOldSiteBackWhereTheNextOneWasLost() throws Exception {
        stageWhole();
        Journal.SWAP.begin(place);
        Files.move(place.site(), place.old());
        Files.delete(place.staging().resolve(Manifest.NAME));

        recover();

        assertOld();
    }

    @Test
    void forgetsAnApplyToASiteThatWasDeletedSince() throws Exception {
        stageDifference();
        Journal.APPLY.begin(place);
        Folders.delete(place.site());

        recover();

        assertThat(place.site()).doesNotExist();
        assertThat(Sites.names(folder))
                .containsExactly(".other.sigx-lock", ".other.sigx-state", ".site.sigx-lock", ".site.sigx-state");
    }

    @Test
    void asksForHelpWhereSomebodyMadeANewFolderInTheMiddleOfASwap() throws Exception {
        stageWhole();
        Journal.SWAP.begin(place);
        Files.move(place.site(), place.old());
        Files.createDirectory(place.site());
        Files.writeString(place.site().resolve("mine.txt"), "mine");

        assertThatThrownBy(this::recover).isInstanceOf(PublishException.class).hasMessageContaining(".site.sigx-*");
        assertThat(place.site().resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void removesSmallFilesThatWereNotFinished() throws Exception {
        Files.createFile(folder.resolve(".site.sigx-journal.new"));
        Files.createFile(folder.resolve(".site.sigx-state.new"));

        Sites.publish(place.site(), "index.html", "2");

        assertThat(Sites.names(folder)).containsExactly(".site.sigx-lock", ".site.sigx-state", "site");
    }
}
