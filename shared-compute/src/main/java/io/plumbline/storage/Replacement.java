package io.plumbline.storage;

import java.io.IOException;
import java.nio.file.Path;

/// One result on its way to replacing another. Closed without a commit, it leaves no trace.
public interface Replacement extends AutoCloseable {

    /// Where the new file is to be written: a path that does not exist yet, of this replacement alone.
    Path file();

    /// Lets `writer` write the new file. A full disk is an exception of one line, whatever the writer makes
    /// of it: an [io.plumbline.InputException] where the user chose the directory, a refusing
    /// [io.plumbline.ServiceException] where the results lie elsewhere. Its other runtime exceptions pass as
    /// they are.
    void write(Writer writer);

    /// Makes the written file and its manifest the result, durably, and returns the manifest.
    ///
    /// Where a run of the same run id has committed since the [Standing] was seen, and the store can tell, that
    /// run's result stays and its manifest is returned.
    ///
    /// @throws ChangedException if another run's result has taken the place of what was seen; it stays
    Manifest commit(ResultFacts facts);

    /// Removes the unfinished file and the directories made for it, unless it was committed. Of several
    /// replacements the last to begin is to be closed first: directories of an earlier one may hold its own.
    @Override
    void close();

    /// Writes a whole file at a path.
    @FunctionalInterface
    interface Writer {
        void writeTo(Path file) throws IOException;
    }
}
