package io.plumbline.plan;

import io.plumbline.Faults;
import io.plumbline.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A plan file: YAML, of which every key but `plan_id` has a default.
public final class PlanFile {

    private PlanFile() {}

    /// The plan that a file describes.
    ///
    /// @throws InputException with every fault of the file in one line, each with its line number and key
    public static Plan read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException("plan file %s is a directory; name the YAML file itself".formatted(file));
        }
        try {
            PlanYaml.refuseLong(file.toString(), Files.size(file));
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException("plan file %s does not exist".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new InputException("plan file %s is not UTF-8 text".formatted(file), e);
        } catch (IOException e) {
            throw new InputException("plan file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// A plan from the text of a plan file.
    ///
    /// @param name what messages call the file
    /// @throws InputException as [#read(Path)] does
    public static Plan parse(String name, String yaml) {
        Faults faults = new Faults("plan file " + name);
        Plan plan = PlanReader.read(new Section("", PlanYaml.root(name, yaml), faults));
        faults.throwIfAny();
        return plan;
    }
}
