package health.waymark.form.query;

import health.waymark.access.Right;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms about signatures. */
final class SignatureForms {
    static final List<Form> ALL = List.of(
            Form.of("AttestPlan", "Sign the plan", "Sign", "The plan is signed.", SignatureForms::attest)
                    .startingFrom(SignatureForms::there),
            Form.of(
                    "DocumentNonSignature",
                    "Document why there is no signature",
                    "Document it",
                    "Documented why there is no signature.",
                    o -> List.of(
                            Section.of(Field.choice(
                                            "/role",
                                            "Not signed by the",
                                            List.of(Choice.of("CLIENT", "client"), Choice.of("GUARDIAN", "guardian")))
                                    .preset("CLIENT")),
                            Parts.reason(
                                    "Client declines to sign", "Client can't sign at present", "Guardian not reached"),
                            Parts.more(true))));

    private SignatureForms() {}

    private static List<Section> attest(Occasion o) {
        SignerRole role = role(o);
        Person likely = likely(o, role);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                Field.choice("/role", "Signed as", roles(o)).must().preset(role.name()),
                Field.area("/meaning", "What the signature means").must().preset(meaning(role))));
        sections.addAll(Parts.person(o, "/signer", "Signer", chosen(o, likely)));
        sections.add(Section.named(
                "How it came about",
                Field.choice(
                                "/method",
                                "Method",
                                List.of(
                                        Choice.of(
                                                AttestationMethod.AUTHENTICATED.name(),
                                                "The signer's own login: this one"),
                                        Choice.of(AttestationMethod.ON_PAPER.name(), "On paper"),
                                        Choice.of(AttestationMethod.ASSERTED.name(), "I say so for them")))
                        .hint("If left open: your own login when you sign for yourself, else asserted.")
                        .preset(isSelf(o, likely) ? AttestationMethod.AUTHENTICATED.name() : null)
                        .rules("not-the-signer"),
                Field.text("/document", "Document").hint("On paper: where the paper is.")));
        sections.add(Parts.more(false));
        return sections;
    }

    private static List<Choice> roles(Occasion o) {
        List<Choice> roles = new ArrayList<>();
        roles.add(Choice.of(SignerRole.AUTHOR.name(), "Author: the clinician"));
        if (o.actor().may(Right.CO_SIGN)) {
            roles.add(Choice.of(SignerRole.SUPERVISOR.name(), "Supervisor"));
        }
        roles.add(Choice.of(SignerRole.CLIENT.name(), "Client"));
        roles.add(Choice.of(SignerRole.GUARDIAN.name(), "Guardian"));
        return roles;
    }

    private static SignerRole role(Occasion o) {
        for (SignerRole role : SignerRole.values()) {
            if (role.name().equals(o.given("/role"))) {
                return role;
            }
        }
        return SignerRole.AUTHOR;
    }

    static String meaning(SignerRole role) {
        return switch (role) {
            case AUTHOR -> "I wrote this plan and answer for it.";
            case SUPERVISOR -> "I have reviewed this plan and approve it.";
            case CLIENT -> "I took part in making this plan and agree with it.";
            case GUARDIAN -> "I took part in making this plan and agree with it for the client.";
        };
    }

    private static @Nullable Person likely(Occasion o, SignerRole role) {
        return switch (role) {
            case AUTHOR, SUPERVISOR -> Choices.self(o.actor());
            case CLIENT ->
                new Person(o.plan().subject().id(), o.plan().subject().display(), null);
            case GUARDIAN -> null;
        };
    }

    private static @Nullable String chosen(Occasion o, @Nullable Person likely) {
        if (likely == null) {
            return null;
        }
        return Choices.people(o).contains(likely) ? likely.id() : Parts.OTHER;
    }

    private static boolean isSelf(Occasion o, @Nullable Person person) {
        return person != null && person.equals(Choices.self(o.actor()));
    }

    /** The client is not among the people to choose from: their name is filled in below. */
    static Object there(Occasion o) {
        Person likely = likely(o, role(o));
        return likely == null || isSelf(o, likely) ? Map.of() : Map.of("signer", likely);
    }
}
