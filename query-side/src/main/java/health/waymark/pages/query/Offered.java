package health.waymark.pages.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of offers in the making; what the person may not do is left out. */
final class Offered {
    private final Offers offers;
    private final @Nullable String subject;
    private final String query;
    private final List<Action> actions = new ArrayList<>();

    Offered(Offers offers, @Nullable String subject, String query) {
        this.offers = offers;
        this.subject = subject;
        this.query = query;
    }

    /** A command's form. */
    Offered add(String command, String label) {
        return page(command, label, "/do/" + command + query);
    }

    /** A page from which the command is sent. */
    Offered page(String command, String label, String path) {
        return offers.may(command) ? link(label, "/plans/" + offers.plan().planId() + path) : this;
    }

    /** A new plan that replaces this one. */
    Offered renewal() {
        return offers.may("DraftPlan")
                ? link(
                        "Draft a plan that replaces this one",
                        "/plans/new?replaces=" + offers.plan().planId())
                : this;
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    private Offered link(String label, String address) {
        actions.add(new Action(label, address, subject));
        return this;
    }
}
