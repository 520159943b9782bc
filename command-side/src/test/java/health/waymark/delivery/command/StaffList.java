package health.waymark.delivery.command;

import health.waymark.access.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who works in a test's clinic. */
final class StaffList implements Addresses {
    final Map<String, String> emails = new ConcurrentHashMap<>();
    final List<Person> watchers = new ArrayList<>();

    @Override
    public boolean any() {
        return !emails.isEmpty();
    }

    @Override
    public Optional<String> of(String organisation, String person) {
        return Optional.ofNullable(emails.get(person));
    }

    @Override
    public List<Person> compliance(String organisation) {
        return watchers;
    }
}
