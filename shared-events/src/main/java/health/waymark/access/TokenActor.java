package health.waymark.access;

import health.waymark.http.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an actor out of a token's claims, whoever issued it. A token that carries one of our roles is a person's. */
public final class TokenActor {

    public static final String ORGANISATION = "organisation";
    public static final String ROLES = "roles";
    public static final String PERSON = "person";

    private TokenActor() {}

    /** Throws 403 for a token without an organisation: it belongs to nobody whose plans we keep. */
    public static Actor of(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(token, ROLES).forEach(name -> Role.named(name).ifPresent(roles::add));
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.concat(texts(token, "scope"), texts(token, "scp"))
                .forEach(claim -> Scope.claimed(claim).ifPresent(scopes::add));
        String id = text(token.getClaims(), "sub");
        if (id == null) {
            throw Problem.forbidden("Your token names no subject.");
        }
        Person person = roles.isEmpty() ? null : person(token, id);
        String display = person == null ? null : person.display();
        return new Actor(
                id,
                display == null ? id : display,
                roles.isEmpty() ? Actor.Kind.CLIENT : Actor.Kind.USER,
                roles,
                scopes,
                organisation(token),
                person,
                null,
                PurposeOfUse.TREAT);
    }

    private static String organisation(Jwt token) {
        String organisation = text(token.getClaims(), ORGANISATION);
        if (organisation == null || organisation.length() > AssertedText.LONGEST) {
            throw Problem.forbidden("Your token names no organisation.");
        }
        return organisation;
    }

    private static Person person(Jwt token, String subject) {
        if (token.getClaims().get(PERSON) instanceof Map<?, ?> person) {
            String id = text(person, "id");
            return new Person(id == null ? subject : id, text(person, "display"), text(person, "credential"));
        }
        return new Person(subject, text(token.getClaims(), "name"), null);
    }

    private static @Nullable String text(Map<?, ?> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** A list, or one string of words: issuers differ. */
    private static Stream<String> texts(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        Collection<?> all = value instanceof Collection<?> list
                ? list
                : value instanceof String words ? Arrays.asList(words.split(" ")) : List.of();
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
