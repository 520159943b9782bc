package health.waymark.delivery.command;

import health.waymark.access.Person;
import java.util.List;
import java.util.Optional;

/** Where people are reached by e-mail, as whoever keeps the users knows it. */
public interface Addresses {
    /** Whether anybody has an address. */
    boolean any();

    /** Empty for one who has none, isn't known or may no longer sign in. */
    Optional<String> of(String organisation, String person);

    /** Everybody of an organisation who watches over compliance. */
    List<Person> compliance(String organisation);

    Addresses NONE = new Addresses() {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public Optional<String> of(String organisation, String person) {
            return Optional.empty();
        }

        @Override
        public List<Person> compliance(String organisation) {
            return List.of();
        }
    };
}
