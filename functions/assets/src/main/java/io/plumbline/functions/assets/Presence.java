package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.functions.assets.Task.Reason;
import io.plumbline.functions.assets.trigger.CreatedObject;
import io.plumbline.s3.Listed;
import io.plumbline.s3.S3Objects;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sees whether the objects that started a run are still there.
final class Presence {

    private Presence() {}

    /// @throws InputException if one has been removed since: what came is not what would be computed
    static void require(Task task, S3Objects data) {
        if (!(task.reason() instanceof Reason.Arrived arrived)) {
            return;
        }
        Map<String, Set<String>> there = new HashMap<>();
        for (CreatedObject object : arrived.objects()) {
            String name = object.key().substring(data.location().prefix().length());
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            Set<String> names = there.computeIfAbsent(
                    folder,
                    _ -> data.list(folder).stream().map(Listed::name).collect(Collectors.toCollection(HashSet::new)));
            if (!names.contains(name)) {
                throw new InputException(
                        "%s has been removed since it came; nothing was computed from what is left".formatted(object));
            }
        }
    }
}
