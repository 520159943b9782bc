package health.waymark.handout.query;

import health.waymark.database.StartupRefused;
import health.waymark.delivery.mail.MailSettings;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignatureType;
import health.waymark.ledger.note.VerifierKey;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where checkpoints are handed out to. Where nothing is said, nothing leaves.
 *
 * @param folder one that is there and takes new files; they are never changed or removed
 * @param folderEvery at most one file in that time, and none while nothing was sealed
 * @param mail addresses, each of which gets a mail of its own, through the server of {@code waymark.delivery.mail}
 * @param witness C2SP witnesses, each under a name of one's own
 */
@ConfigurationProperties("waymark.ledger.hand-out")
record HandOutSettings(
        @Nullable String folder,
        @DefaultValue("1h") Duration folderEvery,
        @DefaultValue List<String> mail,
        @DefaultValue("1d") Duration mailEvery,
        @DefaultValue Map<String, Witness> witness,
        @DefaultValue("1h") Duration witnessEvery) {

    /**
     * @param url what C2SP calls the submission prefix: {@code /add-checkpoint} comes after it
     * @param key of type 0x04, as C2SP writes it
     */
    record Witness(@Nullable URI url, @Nullable String key) {

        VerifierKey verifier(String name) {
            try {
                VerifierKey read = VerifierKey.parse(String.valueOf(key));
                if (read.type() == SignatureType.COSIGNATURE) {
                    return read;
                }
            } catch (NoteRefused unreadable) {
                // said below
            }
            throw new StartupRefused("waymark.ledger.hand-out.witness." + name
                    + ".key must be a witness's key as C2SP writes it, name+id+base64, of type 0x04.");
        }

        URI prefix(String name) {
            if (url == null
                    || url.getHost() == null
                    || !List.of("http", "https").contains(url.getScheme())) {
                throw new StartupRefused("waymark.ledger.hand-out.witness." + name
                        + ".url must be an address that begins with http:// or https://.");
            }
            if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
                throw new StartupRefused("waymark.ledger.hand-out.witness." + name
                        + ".url takes an address without name, password, query or fragment: it is shown and kept.");
            }
            return url;
        }
    }

    Optional<String> folderNamed() {
        return Optional.ofNullable(folder).map(String::strip).filter(name -> !name.isEmpty());
    }

    List<String> addresses() {
        return mail.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    List<VerifierKey> witnesses() {
        return witness.entrySet().stream()
                .map(each -> each.getValue().verifier(each.getKey()))
                .toList();
    }

    /** Refuses what could never bring anything anywhere. */
    void mustWork(MailSettings server) {
        witness.forEach((name, each) -> {
            each.prefix(name);
            each.verifier(name);
        });
        mustBeDifferent(witnesses());
        for (Duration every : List.of(folderEvery, mailEvery, witnessEvery)) {
            if (every.isNegative()) {
                throw new StartupRefused("waymark.ledger.hand-out takes no negative time between one and the next.");
            }
        }
        if (!addresses().isEmpty() && server.host() == null) {
            throw new StartupRefused(
                    "waymark.ledger.hand-out.mail needs waymark.delivery.mail.host, the server that takes"
                            + " the mails.");
        }
        addresses().forEach(HandOutSettings::mustBeAddress);
    }

    private static void mustBeDifferent(List<VerifierKey> witnesses) {
        try {
            KnownLog.mustBeWitnesses(witnesses);
        } catch (NoteRefused twice) {
            throw new StartupRefused("waymark.ledger.hand-out.witness: " + twice.getMessage());
        }
    }

    private static void mustBeAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException unreadable) {
            throw new StartupRefused("waymark.ledger.hand-out.mail takes addresses, divided by commas.");
        }
    }
}
