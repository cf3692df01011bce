/// Finds the files that datasets are made of and replaces result files so that no reader sees half of one;
/// it knows files only, neither the engine that reads and writes them nor any rule.
@NullMarked
package io.plumbline.storage;

import org.jspecify.annotations.NullMarked;
