package io.plumbline.s3;

import java.util.List;

/// What lies directly below a place.
///
/// @param folders the names of what more lies below, each without its last `/`
/// @param objects the objects directly there
record Children(List<String> folders, List<Listed> objects) {

    Children {
        folders = List.copyOf(folders);
        objects = List.copyOf(objects);
    }
}
