package io.plumbline.benchmark;

/// Where something was measured: figures of two machines are not compared.
///
/// @param cpu the processor's name
/// @param cores how many of it the process may use
/// @param memoryBytes what the machine has
/// @param kernel the operating system and its version
/// @param jvm the Java virtual machine and its version
/// @param disk the file system that the data lies on
/// @param instance the kind of instance, where it is a cloud's; else empty
public record Machine(
        String cpu, int cores, long memoryBytes, String kernel, String jvm, String disk, String instance) {}
