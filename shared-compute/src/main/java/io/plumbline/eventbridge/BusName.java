package io.plumbline.eventbridge;

import io.plumbline.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which event bus: its name, of this account and region, or its ARN.
///
/// EventBridge may answer to a wrong name as if all were well, so the form is held here and whether there is such
/// a bus is [asked][EventBridgeBus#exists].
///
/// @param text the name or the ARN
public record BusName(String text) {

    private static final String NAME = "([.\\-_A-Za-z0-9]{1,256})";
    private static final Pattern PLAIN = Pattern.compile(NAME);
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:events:([a-z0-9-]+):([0-9]{12}):event-bus/" + NAME);

    public BusName {
        if (!PLAIN.matcher(text).matches() && !ARN.matcher(text).matches()) {
            throw new IllegalArgumentException("bus name '" + text + "'");
        }
    }

    /// Reads a name of letters, digits, `.`, `-` and `_`, at most 256, or the ARN of a bus.
    ///
    /// @param setting where the text was found, for the message of the [InputException] if it is anything else
    public static BusName parse(String text, String setting) {
        try {
            return new BusName(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "%s '%s' is neither a name of an event bus (letters, digits, '.', '-', '_', at most 256) nor its ARN"
                            .formatted(setting, text),
                    e);
        }
    }

    /// The bus as a part of an object's key: the name; of an ARN account, region and name, for buses of two
    /// accounts may share a name and must not share a ledger.
    String folder() {
        Matcher arn = ARN.matcher(text);
        return arn.matches() ? "%s.%s.%s".formatted(arn.group(2), arn.group(1), arn.group(3)) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
