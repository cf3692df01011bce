package io.plumbline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A program that counts four million distinct wide keys, twice the memory it is tested with, and tells its
/// budget, the count, and whether it spilled.
final class SpillingQuery {

    private SpillingQuery() {}

    public static void main(String[] arguments) throws Exception {
        Path spills = Path.of(arguments[0]);
        MemoryBudget budget = arguments.length > 1
                ? MemoryBudget.ofMebibytes(Long.parseLong(arguments[1]))
                : MemoryBudget.ofThisProcess();
        System.out.println("budget " + budget.bytes());
        boolean[] spilled = new boolean[1];
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!spilled[0]) {
                spilled[0] = holdsData(spills);
                // Where memory is short, whoever looks all the time makes everything wait.
                LockSupport.parkNanos(5_000_000);
            }
        });
        try (Session session = Session.open(new SessionSettings(List.of(), budget, 2, spills));
                Rows rows = session.rows("""
                        select count(*) as v
                        from (select distinct repeat(md5(range::varchar), 4) as wide from range(4000000))
                        """)) {
            rows.next();
            System.out.println("count " + rows.integer("v"));
        }
        watch.join(1000);
        System.out.println("spilled " + spilled[0]);
    }

    private static boolean holdsData(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".tmp"));
        } catch (IOException | java.io.UncheckedIOException wipedMeanwhile) {
            return false;
        }
    }
}
