package health.waymark.access;

import health.waymark.http.Problem;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a client system, a person or whoever is at the machine's terminal, for one organisation. {@code onBehalfOf} is
 * what the caller says, recorded as asserted and never a ground for a right. {@code because} is why they look, where they
 * say so.
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
        PurposeOfUse purposeOfUse,
        @Nullable String because) {

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

    /** Somebody who doesn't say why they look. */
    public Actor(
            String id,
            String name,
            Kind kind,
            Set<Role> roles,
            Set<Scope> scopes,
            String organisation,
            @Nullable Person person,
            @Nullable String onBehalfOf,
            PurposeOfUse purposeOfUse) {
        this(id, name, kind, roles, scopes, organisation, person, onBehalfOf, purposeOfUse, null);
    }

    /** A person's rights come from their roles alone: a scope on their token never adds to what the role forbids. */
    public boolean may(Right right) {
        return kind == Kind.USER
                ? !Collections.disjoint(roles, right.roles())
                : !Collections.disjoint(scopes, right.scopes());
    }

    public void require(Right right) {
        if (!may(right)) {
            throw Problem.forbidden(
                    "Your token doesn't give you the right to do this. It takes " + right.holders() + ".");
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
        return new Actor(id, name, kind, roles, scopes, organisation, person, checked, purposeOfUse, because);
    }

    /** The same actor, looking for another purpose. */
    public Actor withPurpose(PurposeOfUse purpose, @Nullable String why) {
        return new Actor(id, name, kind, roles, scopes, organisation, person, onBehalfOf, purpose, why);
    }
}
