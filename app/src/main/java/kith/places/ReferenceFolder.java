package kith.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import kith.engine.reference.Problems;
import kith.engine.reference.Table;

/// Where a borough's files are: a folder on disk, or one of those that come with Kith.
public sealed interface ReferenceFolder {

    /// The first borough.
    static ReferenceFolder southwark() {
        return new Shipped("/reference/southwark/");
    }

    /// @throws IOException also where there is no such file
    InputStream open(String file) throws IOException;

    /// Reads one file as a table; a file that is missing or is not UTF-8 is a problem like any other.
    default Table table(String file, List<String> columns, Problems problems) {
        try (InputStream bytes = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return Table.read(file, columns, lines, problems);
        } catch (NoSuchFileException missing) {
            problems.add(file, 0, "", "there is no such file in " + this);
        } catch (CharacterCodingException notUtf8) {
            problems.add(file, 0, "", "is not UTF-8; save it again as UTF-8");
        } catch (IOException unreadable) {
            problems.add(file, 0, "", "cannot be read: " + unreadable.getMessage());
        }
        return new Table(file, List.of());
    }

    /// Files in a folder on this computer.
    record OnDisk(Path folder) implements ReferenceFolder {

        @Override
        public InputStream open(String file) throws IOException {
            return Files.newInputStream(folder.resolve(file));
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /// Files that come with Kith.
    record Shipped(String root) implements ReferenceFolder {

        @Override
        public InputStream open(String file) throws IOException {
            InputStream bytes = ReferenceFolder.class.getResourceAsStream(root + file);
            if (bytes == null) {
                throw new NoSuchFileException(root + file);
            }
            return bytes;
        }

        @Override
        public String toString() {
            return root;
        }
    }
}
