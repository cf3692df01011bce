package io.plumbline.s3;

import io.plumbline.InputException;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A local tree of the objects below a place in S3: empty files of their lengths, which take no room. The code
/// that judges the layout of local datasets judges the same of these.
///
/// A directory is listed when somebody first looks into it, and what was listed stays as it was seen: everyone
/// who looks at one mirror sees one version of each object. Of a plan, everything is listed at once.
final class Mirror {

    /// The directories of plans, `census/plan_id=ACME`, lie this deep.
    private static final int PLAN = 2;

    private static final int LONGEST_NAME = 255;

    private final S3Objects objects;
    private final Path root;
    private final Set<Path> listed = new HashSet<>();
    private final Map<Path, MirroredObject> byPath = new HashMap<>();

    /// Directories with something in them that no file can stand for, and the key of that.
    private final Map<Path, String> unusable = new HashMap<>();

    /// @param root an empty directory, real and absolute
    Mirror(S3Objects objects, Path root) {
        this.objects = objects;
        this.root = root;
    }

    /// The mirror as a place of datasets whose messages name the objects.
    DataDirectory directory() {
        return DataDirectory.standingFor(root, this::shown, this::arrive);
    }

    /// The object that a file in the mirror stands for.
    MirroredObject object(Path path) {
        MirroredObject object = byPath.get(path);
        if (object == null) {
            throw new IllegalArgumentException(path + " was not found since the last release");
        }
        return object;
    }

    /// Whether any byte of any object is at hand.
    boolean isFilledIn() {
        return byPath.values().stream().anyMatch(object -> !object.isUntouched());
    }

    private String shown(Path relative) {
        String shown = objects.location().shown(name(relative));
        return shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown;
    }

    private static String name(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private void arrive(Path directory) {
        Path relative = root.relativize(directory);
        int depth = directory.equals(root) ? 0 : relative.getNameCount();
        if (depth == 0) {
            listChildren(directory, "");
        } else if (depth < PLAN) {
            listChildren(directory, name(relative) + "/");
        } else {
            listAll(root.resolve(relative.subpath(0, PLAN)));
        }
        String key = unusable.get(directory);
        // At the root lies much that is no dataset's.
        if (key != null && depth > 0) {
            throw new InputException(objects.location().shown(key)
                    + " cannot be read: a part of its key is empty, a dot, two dots, too long for the name of a"
                    + " file, or the name of another object; rename it");
        }
    }

    private void listChildren(Path directory, String folder) {
        if (listed.add(directory)) {
            Children children = objects.children(folder);
            children.folders().forEach(name -> enter(directory, name, folder + name + "/"));
            children.objects().forEach(object -> place(directory, folder, object));
        }
    }

    private void listAll(Path directory) {
        if (listed.add(directory)) {
            String folder = name(root.relativize(directory)) + "/";
            objects.list(folder).forEach(object -> place(directory, folder, object));
        }
    }

    /// Makes the file that stands for an object, and the directories on the way from `directory` to it.
    ///
    /// @param folder the name of `directory`, which the object's begins with
    private void place(Path directory, String folder, Listed object) {
        List<String> parts = List.of(object.name().substring(folder.length()).split("/", -1));
        Path at = directory;
        for (String part : parts.subList(0, parts.size() - 1)) {
            if (!enter(at, part, object.name())) {
                return;
            }
            at = at.resolve(part);
        }
        // An object whose name ends with a slash only marks a folder.
        if (!parts.getLast().isEmpty()) {
            makeFile(at, parts.getLast(), object);
        }
    }

    /// Makes a directory unless it is there.
    ///
    /// @return whether there is one now
    private boolean enter(Path directory, String name, String key) {
        if (!isFileName(directory, name)) {
            unusable.putIfAbsent(directory, key);
            return false;
        }
        Path entered = directory.resolve(name);
        MirroredObject marker = byPath.get(entered);
        try {
            if (marker != null && marker.bytes() == 0) {
                // Some tools mark a folder with an empty object of its name.
                Files.delete(entered);
                byPath.remove(entered);
            }
            if (!Files.isDirectory(entered)) {
                Files.createDirectory(entered);
            }
            return true;
        } catch (FileAlreadyExistsException ofAnObject) {
            unusable.putIfAbsent(directory, key);
            return false;
        } catch (IOException failure) {
            throw Room.fault(root, failure);
        }
    }

    private void makeFile(Path directory, String name, Listed object) {
        if (!isFileName(directory, name)) {
            unusable.putIfAbsent(directory, object.name());
            return;
        }
        Path path = directory.resolve(name);
        try {
            Files.createFile(path);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(object.bytes());
            }
            byPath.put(path, new MirroredObject(object, path));
        } catch (FileAlreadyExistsException taken) {
            if (object.bytes() > 0) {
                unusable.putIfAbsent(directory, object.name());
            }
        } catch (IOException failure) {
            throw Room.fault(root, failure);
        }
    }

    /// Whether a part of a key can be the name of a file there, and of no other place.
    private static boolean isFileName(Path directory, String name) {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return false;
        }
        try {
            return directory.equals(directory.resolve(name).normalize().getParent());
        } catch (InvalidPathException noName) {
            return false;
        }
    }
}
