package health.waymark.access;

import health.waymark.http.Problem;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a client system, a person or whoever is at the machine's terminal, for one organisation. {@code onBehalfOf} is
 * what the caller says, recorded as asserted and never a ground for a right.
 */
public record Actor(
        String id,
        String name,
        Kind kind,
        Set<Role> roles,
        Set<Scope> scopes,
        String organisation,
        @Nullable Person person,
        @Nullable String onBehalfOf,
        PurposeOfUse purposeOfUse) {

    public enum Kind {
        CLIENT,
        USER,
        /** Let in by the operating system; no token is of this kind, and no right comes with it. */
        TERMINAL
    }

    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** A person's rights come from their roles alone: a scope on their token never adds to what the role forbids. */
    public boolean may(Right right) {
        return kind == Kind.USER
                ? !Collections.disjoint(roles, right.roles())
                : !Collections.disjoint(scopes, right.scopes());
    }

    public void require(Right right) {
        if (!may(right)) {
            throw Problem.forbidden("Your token doesn't give you the right to do this.");
        }
    }

    /** The id that a plan's clinician, supervisor or signer is compared with; none for a client system. */
    public @Nullable String personId() {
        return person == null ? null : person.id();
    }

    /** Whoever acts in the end: the person spoken for, else the actor. */
    public String actingPerson() {
        if (onBehalfOf != null) {
            return onBehalfOf;
        }
        return person == null ? id : person.id();
    }

    /** The same actor speaking for someone, as a line of a batch may say. */
    public Actor onBehalfOf(@Nullable String someone) {
        if (someone == null) {
            return this;
        }
        String checked = AssertedText.checked(ActorHeaders.ON_BEHALF_OF, someone);
        return new Actor(id, name, kind, roles, scopes, organisation, person, checked, purposeOfUse);
    }

    public Actor withPurpose(PurposeOfUse purpose) {
        return new Actor(id, name, kind, roles, scopes, organisation, person, onBehalfOf, purpose);
    }
}
