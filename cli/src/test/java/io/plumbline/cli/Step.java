package io.plumbline.cli;

import java.util.List;

/// What a marked block of a page asks for.
///
/// A mark is an HTML comment on the line before the block, which a reader of the page does not see.
sealed interface Step {

    /// `<!-- files of: PAGE -->`, without a block: the files of another page lie in the directory already.
    record FilesOf(String page) implements Step {}

    /// `<!-- file: NAME -->`: the block is that file.
    record WriteFile(String name, String text) implements Step {}

    /// `<!-- run -->`, or `<!-- fails -->` where the input is meant to be wrong: one of the block's commands,
    /// each on a line that begins with `$`.
    record Command(String line, int status) implements Step {}

    /// `<!-- sql -->`: a query for DuckDB, which sees the directory's files.
    record Query(String sql) implements Step {}

    /// `<!-- prints -->`: the command or query before printed these lines, in this order, others between them.
    record Prints(List<String> lines) implements Step {}
}
