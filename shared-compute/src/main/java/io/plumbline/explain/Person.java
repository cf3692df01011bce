package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.util.ArrayList;
import java.util.List;

/// What the census says of the employee, for the head of an explanation.
final class Person {

    private Person() {}

    static String sentence(Facts facts) {
        Row person = facts.person();
        List<String> said = new ArrayList<>();
        said.add("Born " + Typeset.date(person.date("birth_date")));
        said.add("hired " + Typeset.date(person.date("hire_date")));
        if (person.has("termination_date")) {
            said.add("left " + Typeset.date(person.date("termination_date")));
        }
        if (person.has("rehire_date")) {
            said.add("rehired " + Typeset.date(person.date("rehire_date")));
        }
        return "%s. Compensation of the year: %s."
                .formatted(String.join(", ", said), Typeset.dollars(person.decimal("compensation")));
    }
}
