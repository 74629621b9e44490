package kith.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page under `docs/specs` that a test generates. With `-Dkith.specs=write` the test writes the page;
/// otherwise it compares, and fails where the committed page is stale.
public final class SpecPage {

    private static final Path FOLDER = Path.of("..", "docs", "specs");

    public static void says(String name, String text) throws IOException {
        Path page = FOLDER.resolve(name + ".md");
        if ("write".equals(System.getProperty("kith.specs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(page)
                .as("%s, which is written by running its test with -Dkith.specs=write", page)
                .exists();
        assertThat(Files.readString(page))
                .as("%s is stale: write it again by running this test with -Dkith.specs=write", page)
                .isEqualTo(text);
    }

    private SpecPage() {}
}
