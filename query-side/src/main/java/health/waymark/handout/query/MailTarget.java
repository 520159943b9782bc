package health.waymark.handout.query;

import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.Undelivered;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's mailbox: each checkpoint is one mail, the note to the byte as its attachment. */
final class MailTarget implements Target {
    private final MailServer server;
    private final String address;
    private final Duration every;
    private final InstantSource machine;

    /** @param machine the time that mails are dated by */
    MailTarget(MailServer server, String address, Duration every, InstantSource machine) {
        this.server = server;
        this.address = address;
        this.every = every;
        this.machine = machine;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public String place() {
        return address;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public @Nullable SignedNote handOut(Checkpoint checkpoint, SignedNote note, long lastSize) throws NotHandedOut {
        String about = "The record " + checkpoint.origin() + " has " + checkpoint.size() + " sealed events.";
        String text =
                about + "\n\nPlease keep this mail as it is. What is attached says, with a signature, what the record"
                        + " was at that moment; it holds no word of what is recorded. Later the record can be held against it:"
                        + " that shows whether anything was altered or taken out since.\n\n"
                        + note.note();
        try {
            send(checkpoint.text(), "Checkpoint of " + checkpoint.size() + " events", content(text, checkpoint, note));
        } catch (Undelivered failure) {
            throw NotHandedOut.because("The mail to " + address + " wasn't taken (" + failure.code() + ")."
                    + (failure.isForGood() ? " See whether the address is right." : ""));
        }
        return null;
    }

    /** Says that something is wrong with the record. */
    void warn(String id, String text) throws Undelivered {
        try {
            MimeBodyPart body = new MimeBodyPart();
            body.setText(text, StandardCharsets.UTF_8.name());
            send(id, "The record isn't as it was sealed", new MimeMultipart(body));
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A text makes no mail.", impossible);
        }
    }

    private void send(String what, String subject, Multipart content) throws Undelivered {
        UUID id = UUID.nameUUIDFromBytes((address + "\n" + what).getBytes(StandardCharsets.UTF_8));
        server.send(id, address, subject, content, machine.instant());
    }

    private static Multipart content(String words, Checkpoint checkpoint, SignedNote note) {
        try {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(words, StandardCharsets.UTF_8.name());
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(note.bytes(), "application/octet-stream")));
            file.setFileName(FolderTarget.fileName(checkpoint.size(), 1));
            return new MimeMultipart(text, file);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A checkpoint makes no mail.", impossible);
        }
    }
}
