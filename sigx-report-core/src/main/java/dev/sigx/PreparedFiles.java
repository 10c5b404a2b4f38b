package dev.sigx;

import dev.sigx.export.ExportFiles;
import dev.sigx.publish.OutputFile;
import dev.sigx.render.Assets;
import dev.sigx.render.PreparedPages;
import java.util.stream.Stream;

/** Everything of a report that is the same in every report. */
public final class PreparedFiles {
    private PreparedFiles() {}

    /** Makes it, for {@link dev.sigx.packed.Prepared}; takes as long as a small report. */
    public static Stream<OutputFile> made() {
        return Stream.of(
                        ExportFiles.descriptions(),
                        ExportFiles.schemas(),
                        Assets.made(),
                        PreparedPages.made(
                                DescribedFormats.files(), DescribedFormats.changes(), DescribedFormats.schemas()))
                .flatMap(files -> files);
    }
}
